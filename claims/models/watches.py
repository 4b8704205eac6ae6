"""Triggers that note every write the feed of changes must tell of, whichever code makes it, and
every row of the append-only tables for the chain that seals them.

A row of the API is put together from several tables: a claim's from its verdict, its appearances,
their articles and sources, its claimant. Each watch says which objects a write to a table touches.
Installed after every migration, like the guards, and looked for by /readyz.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from claims.models.seal import FORM, FORMS

Touches = tuple[tuple[str, str], ...]  # type, and the SELECT of the ids touched

# What stands in an article, by its version.
CLAIMS_IN = (
    "SELECT x.claim_id FROM claims_appearance x JOIN claims_articleversion v ON v.id = x.version_id"
    " JOIN claims_article a ON a.id = v.article_id"
)
EVIDENCE_IN = (
    "SELECT x.id FROM claims_evidence x JOIN claims_articleversion v ON v.id = x.version_id"
    " JOIN claims_article a ON a.id = v.article_id"
)
THIS_ARTICLE, THIS_SOURCE = " WHERE a.id = NEW.id", " WHERE a.source_id = NEW.id"


# What a trigger writes down: for the feed of changes, and for the chain of records.
NOTE = (
    "INSERT INTO claims_touched (type, object_id) SELECT DISTINCT '{kind}', t.* FROM ({select}) t;"
)
RECORD = "INSERT INTO claims_record (kind, key, sha256) SELECT '{kind}', t.*, '' FROM ({select}) t;"


@dataclass(frozen=True, slots=True)
class Watch:
    """After `event` on a model's table, what `touches` selects has changed.

    Of updates only those count that change one of `columns` (all but `blind` where empty).
    """

    name: str
    model: str
    event: str
    touches: Touches
    into: str = NOTE
    columns: Sequence[str] = ()
    blind: Sequence[str] = ()

    @property
    def table(self) -> str:
        return str(apps.get_model(self.model)._meta.db_table)

    def condition(self) -> str:
        if self.event != "UPDATE":
            return ""
        fields = apps.get_model(self.model)._meta.concrete_fields
        watched = self.columns or [f.column for f in fields if f.column not in self.blind]
        return " OR ".join(f'OLD."{c}" IS DISTINCT FROM NEW."{c}"' for c in watched)


def both(name: str, model: str, touches: Touches, blind: Sequence[str] = ()) -> list[Watch]:
    return [
        Watch(f"{name}_insert", model, "INSERT", touches),
        Watch(f"{name}_update", model, "UPDATE", touches, blind=blind),
    ]


OWN = "SELECT NEW.id"
WATCHES: tuple[Watch, ...] = (
    # The blind columns are bookkeeping that no row of the API shows.
    *both(
        "claim", "claims.claim", (("claim", OWN),),
        blind=("claim_key", "reader_version", "evidence_hash", "reviewed_at",
               "checked_at", "stated_by_id"),
    ),
    *both(
        "article", "claims.article", (("article", OWN),),
        blind=("attempts", "lease_token", "lease_until", "next_try", "rung_at", "spread_at",
               "submitted_sha256", "submitted_by_id", "canonical_url", "url_key", "canonical_key"),
    ),
    Watch(
        "article_shown", "claims.article", "UPDATE",
        (
            ("claim", CLAIMS_IN + THIS_ARTICLE),
            ("evidence", EVIDENCE_IN + THIS_ARTICLE),
        ),
        columns=("title", "url", "source_id", "published_at", "copy_of_id"),
    ),
    Watch("version", "claims.articleversion", "INSERT", (("article", "SELECT NEW.article_id"),)),
    Watch("place_insert", "claims.appearance", "INSERT", (("claim", "SELECT NEW.claim_id"),)),
    Watch(
        "place_update", "claims.appearance", "UPDATE",
        (("claim", "SELECT OLD.claim_id UNION SELECT NEW.claim_id"),),
    ),
    Watch("evidence", "claims.evidence", "INSERT", (("evidence", OWN),)),
    # A verdict shows or hides its claim, all verdicts on it and the evidence that it leans on.
    *both(
        "verdict", "claims.verdict",
        (
            ("claim", "SELECT NEW.claim_id"),
            ("verdict", "SELECT id FROM claims_verdict WHERE claim_id = NEW.claim_id"),
            ("evidence",
             "SELECT evidence_id FROM claims_verdictevidence WHERE verdict_id = NEW.id"),
        ),
    ),
    Watch(
        "leaning", "claims.verdictevidence", "INSERT",
        (("verdict", "SELECT NEW.verdict_id"), ("evidence", "SELECT NEW.evidence_id")),
    ),
    Watch("approval", "claims.approval", "INSERT", (("verdict", "SELECT NEW.verdict_id"),)),
    Watch("withdrawal", "claims.withdrawal", "INSERT", (("verdict", "SELECT NEW.verdict_id"),)),
    *both("source", "claims.source", (("source", OWN),)),
    Watch(
        "source_shown", "claims.source", "UPDATE",
        (
            ("article", "SELECT id FROM claims_article WHERE source_id = NEW.id"),
            ("claim", CLAIMS_IN + THIS_SOURCE),
            ("evidence", EVIDENCE_IN + THIS_SOURCE),
        ),
        columns=("name", "owner"),
    ),
    Watch(
        "claimant", "claims.claimant", "UPDATE",
        (("claim", "SELECT id FROM claims_claim WHERE claimant_id = NEW.id"),),
        columns=("name",),
    ),
    Watch(
        "person", "auth.user", "UPDATE",
        (
            ("claim", "SELECT id FROM claims_claim WHERE assignee_id = NEW.id"),
            ("evidence", "SELECT id FROM claims_evidence WHERE added_by_id = NEW.id"),
            ("verdict", "SELECT id FROM claims_verdict WHERE author_id = NEW.id"
             " UNION SELECT verdict_id FROM claims_approval WHERE approver_id = NEW.id"),
        ),
        columns=("username", "first_name", "last_name"),
    ),
    Watch(
        "text", "claims.storedtext", "UPDATE",
        (
            ("claim", "SELECT id FROM claims_claim WHERE quote_id = NEW.sha256 UNION"
             " SELECT claim_id FROM claims_appearance WHERE context_id = NEW.sha256"),
            ("evidence", "SELECT id FROM claims_evidence WHERE quote_id = NEW.sha256"),
            ("article", "SELECT article_id FROM claims_articleversion WHERE sha256 = NEW.sha256"),
        ),
    ),
    *(
        Watch(f"record_{kind}", f"claims.{kind}", "INSERT",
              ((kind, "SELECT CAST(NEW.id AS VARCHAR(40))"),), into=RECORD)
        for kind in FORMS[FORM]
    ),
)  # fmt: skip


def statements(watch: Watch, vendor: str) -> list[str]:
    """The SQL that makes a watch."""
    body = " ".join(watch.into.format(kind=kind, select=select) for kind, select in watch.touches)
    condition = watch.condition()
    head = f"CREATE TRIGGER watch_{watch.name} AFTER {watch.event} ON {watch.table} FOR EACH ROW "
    if vendor == "sqlite":
        condition = condition.replace("IS DISTINCT FROM", "IS NOT")
        when = f"WHEN ({condition}) " if condition else ""
        return [f"{head}{when}BEGIN {body} END"]
    # The test stands in the function: a column that WHEN names could not be altered any more.
    test = f"IF {condition} THEN {body} END IF;" if condition else body
    return [
        f"CREATE OR REPLACE FUNCTION watch_{watch.name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {test} RETURN NULL; END $$",
        f"{head}EXECUTE FUNCTION watch_{watch.name}()",
    ]


def all_statements(watches: Iterable[Watch], vendor: str) -> Iterator[str]:
    """The SQL that makes watches anew."""
    for watch in watches:
        yield dropping(watch, vendor)
        yield from statements(watch, vendor)


def dropping(watch: Watch, vendor: str) -> str:
    where = f" ON {watch.table}" if vendor == "postgresql" else ""
    return f"DROP TRIGGER IF EXISTS watch_{watch.name}{where}"


def install(connection: BaseDatabaseWrapper) -> None:
    """Make every watch anew."""
    with connection.cursor() as cursor:
        for statement in all_statements(WATCHES, connection.vendor):
            cursor.execute(statement)


def uninstall(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for watch in WATCHES:
            cursor.execute(dropping(watch, connection.vendor))


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the watches that are not in place."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'watch_%%' AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'watch_%%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [])
        there = {row[0] for row in cursor.fetchall()}
    return [f"watch_{watch.name}" for watch in WATCHES if f"watch_{watch.name}" not in there]
