"""An approval names the author of its verdict: a composite foreign key where there is one.

SQLite cannot add one to a table that stands; there a trigger (`claims.models.guards`) holds it.
"""

from django.db import migrations


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE claims_approval ADD CONSTRAINT approval_of_the_authors_verdict"
            " FOREIGN KEY (verdict_id, verdict_author_id) REFERENCES claims_verdict (id, author_id)"
        )


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE claims_approval DROP CONSTRAINT approval_of_the_authors_verdict"
        )


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_house")]
    operations = [migrations.RunPython(add, remove)]
