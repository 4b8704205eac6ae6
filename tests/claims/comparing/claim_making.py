"""Claims as an article's reader would lift them, for tests."""

from __future__ import annotations

from datetime import date

from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.frames import read_frame
from claims.reading.quantities import find_quantities
from claims.reading.values import ClaimKind, ExtractedClaim


def claim_of(text: str, dateline: date | None = None, start: int = 0) -> ExtractedClaim:
    dates = find_dates(fold(text), dateline)
    quantities = find_quantities(fold(text), [(d.start, d.end) for d in dates])
    return ExtractedClaim(
        text=text,
        start=start,
        end=start + len(text),
        statement=text,
        kind=ClaimKind.COUNT,
        worthiness=0.5,
        quantities=quantities,
        dates=dates,
        frame=read_frame(text, quantities, dates),
    )
