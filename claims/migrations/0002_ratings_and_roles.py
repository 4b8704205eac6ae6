"""The rating scale and the roles, as data."""

from django.db import migrations

RATINGS = [
    ("true", "True", "The claim is accurate and nothing that matters is missing.", 5),
    ("mostly_true", "Mostly true", "Accurate, but needs a clarification.", 4),
    ("half_true", "Half true", "Partly accurate, but leaves out what matters.", 3),
    ("mostly_false", "Mostly false", "Holds a grain of truth but misses the facts.", 2),
    ("false", "False", "Not accurate.", 1),
    ("unproven", "Unproven", "The evidence there is does not decide it either way.", None),
    ("misleading", "Misleading", "True to the letter and wrong in what it suggests.", None),
    ("missing_context", "Missing context", "Reads differently with what was left out.", None),
    ("altered", "Altered", "An image, recording or quote was changed.", None),
    ("satire", "Satire", "Written as satire and taken at its word.", None),
]
ROLES = ["reader", "submitter", "checker", "editor", "administrator"]


def add(apps, schema_editor):
    Rating = apps.get_model("claims", "Rating")
    for position, (code, label, definition, ordinal) in enumerate(RATINGS):
        Rating.objects.get_or_create(
            code=code,
            defaults={
                "label": label,
                "definition": definition,
                "ordinal": ordinal,
                "position": position,
            },
        )
    Group = apps.get_model("auth", "Group")
    for role in ROLES:
        Group.objects.get_or_create(name=role)


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_house"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
