"""Claims by what a person types: words, names, numbers, days, "whole phrases"."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from claims.reading.asking import asked_groups

PHRASE = re.compile(r'"([^"]+)"')
Rows = TypeVar("Rows", bound=QuerySet[Any, Any])
MOST_PHRASES = 5


def holding(rows: Rows, query: str, *, claim: str = "") -> Rows:
    """The rows whose claim (at the end of the path `claim`) holds all that a query asks for.

    Every word must be there in some form, every number in some notation, names in some spelling;
    a phrase in double quotes to the letter, but for capitals.
    """
    phrases = PHRASE.findall(query)[:MOST_PHRASES]
    for phrase in phrases:
        rows = written(rows, " ".join(phrase.split()), claim)
    groups = asked_groups(query)
    if not groups:  # nothing but signs, or words that are in every text
        return rows if phrases else written(rows, query.strip(), claim)
    terms = f"{claim}index__terms__holding"
    found = rows.filter(**{terms: groups})
    if loose := loosely(query, groups):
        return found if found.exists() else rows.filter(**{terms: loose})
    return found


def loosely(query: str, groups: Any) -> Any:
    """The groups where words in small letters may be names too; None where that is the same."""
    loose = asked_groups(query, loosely=True)
    return loose if loose != groups else None


def written(rows: Rows, text: str, claim: str) -> Rows:
    here = Q(**{f"{claim}statement__icontains": text})
    return rows.filter(here | Q(**{f"{claim}quote__text__icontains": text}))
