"""Rows of date tests: a phrase, what is found in it, and why the row is there."""

from datetime import date

from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.languages import table_for

# A Thursday.
DATELINE = date(2020, 10, 15)


def read(text: str, dateline: date | None = DATELINE, language: str = "en") -> list[str]:
    """Each date as "its words = first..last", one day where both are the same, ? for unknown."""
    found = find_dates(fold(text), dateline, table_for(language))
    return [f"{each.text} = {days(each.earliest, each.latest)}" for each in found]


def days(earliest: date | None, latest: date | None) -> str:
    if earliest is None or latest is None:
        return "?"
    return str(earliest) if earliest == latest else f"{earliest}..{latest}"
