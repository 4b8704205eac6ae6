"""What is in a text: its quantities, its dates, and how much it deserves a check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.language import detect_language
from claims.reading.languages import table_for
from claims.reading.quantities import find_quantities
from claims.reading.values import Date, Quantity
from claims.reading.worthiness import checkworthy, worthiness


@dataclass(frozen=True, slots=True)
class Annotation:
    """`worthiness` (0 to 1) takes the text as one statement."""

    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    worthiness: float
    checkworthy: bool


def annotate(text: str, *, dateline: date | None = None, language: str | None = None) -> Annotation:
    """Read a text of any length; offsets count its code points, and no text is an error."""
    text = readable(text)
    table = table_for(language or detect_language(text))
    folded = fold(text)
    dates = find_dates(folded, dateline, table)
    quantities = find_quantities(folded, [(found.start, found.end) for found in dates], table)
    worth, _ = worthiness(text, quantities, dates, language=table)
    return Annotation(quantities, dates, worth, checkworthy(worth))
