"""What claims are found by: their index terms, their numbers in base units, their days.

Beside the claim and not in it, because a claim's row changes with every check and these only with
its words. `claims.actions.indexing` writes them.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import Lookup
from django.db.models.sql.compiler import SQLCompiler

from claims.models.claim import Claim
from claims.models.passage_index import TERMS_AS_VECTOR

Groups = Sequence[Sequence[str]]  # of each one term must be there; "@2020*" begins so


class TermsField(models.TextField):  # type: ignore[type-arg]  # it takes none at run time
    """Index terms (`claims.reading.terms`), separated by spaces."""


@TermsField.register_lookup
class Holding(Lookup):
    """`terms__holding=groups`: of each group of terms at least one is there."""

    lookup_name = "holding"
    prepare_rhs = False
    rhs: Groups

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[str]]:
        query = " AND ".join(f"({' OR '.join(map(_quoted, group))})" for group in self.rhs)
        index = f"{self.lhs.target.model._meta.db_table}_terms"
        rows = f"SELECT rowid FROM {index} WHERE {index} MATCH %s"  # noqa: S608 - a table's name
        return f"{_named(self, connection, 'id')} IN ({rows})", (query,)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[str]]:
        query = " & ".join(f"({' | '.join(map(_lexeme, group))})" for group in self.rhs)
        terms = TERMS_AS_VECTOR.replace("terms", _named(self, connection, "terms"))
        return f"{terms} @@ %s::tsquery", (query,)


def _named(lookup: Holding, connection: BaseDatabaseWrapper, column: str) -> str:
    table: str = connection.ops.quote_name(lookup.lhs.alias)
    return f"{table}.{connection.ops.quote_name(column)}"


def _quoted(term: str) -> str:
    quoted = '"' + term.removesuffix("*").replace('"', '""') + '"'
    return f"{quoted} *" if term.endswith("*") else quoted


def _lexeme(term: str) -> str:
    quoted = "'" + term.removesuffix("*").replace("\\", "\\\\").replace("'", "''") + "'"
    return f"{quoted}:*" if term.endswith("*") else quoted


class ClaimTerms(models.Model):
    """The terms of a claim's statement, quote and claimant."""

    id = models.BigAutoField(primary_key=True)
    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, related_name="index")
    terms = TermsField()

    def __str__(self) -> str:
        return str(self.terms[:80])


class ClaimAmount(models.Model):
    """A number of a claim, from `low` to `high` as said, both included, and the same in `base`.

    `base` is the SI unit or the like that its unit converts to (`claims.reading.bases`): of "40
    miles" it is the metre. It is empty for what has no unit.
    """

    id = models.BigAutoField(primary_key=True)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="amounts")
    low = models.FloatField()
    high = models.FloatField()
    base = models.CharField(max_length=120, blank=True, default="")
    base_low = models.FloatField()
    base_high = models.FloatField()

    class Meta:
        indexes = [
            models.Index(fields=["base", "base_low", "base_high"], name="amount_in_base"),
            models.Index(fields=["low", "high"], name="amount_as_said"),
        ]

    def __str__(self) -> str:
        return f"{self.base_low:g} to {self.base_high:g} {self.base}".strip()


class ClaimDay(models.Model):
    """A date of a claim that is resolved: a stretch of days, both ends included."""

    id = models.BigAutoField(primary_key=True)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="days")
    earliest = models.DateField()
    latest = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["earliest", "latest"], name="day_of_claim")]

    def __str__(self) -> str:
        return f"{self.earliest} to {self.latest}"
