"""A new article's news: which claims of other articles does it bear on?"""

from __future__ import annotations

from uuid import UUID

from django.db import connection
from django.db.models import F, Q

from claims.actions.readings import mark_dirty, mark_spread, rejoin_copies
from claims.models import Appearance, Article, Passage
from workers.retrieval import retriever_for

BEARING = 20  # passages of other articles that each new passage is held against


def spread(article: Article) -> int:
    """Mark the claims that the article bears on to be checked again; their number.

    They are found by the passages that they stand in, with the index that checks use. It runs
    after the article was recorded, so whatever was recorded before it is seen, and whatever is
    recorded later sees this article in its own checks.
    """
    rejoin_copies(article=article)
    passages = Passage.objects.filter(version__article=article).values_list("terms", flat=True)
    near: set[int] = set()
    find = retriever_for(connection).find
    for terms in passages:
        found = find(terms.split(), exclude_article=article.pk, limit=BEARING)
        near.update(hit.passage_id for hit in found)
    marked = mark_dirty(claims=claims_within(near))
    mark_spread(article=article)
    return marked


def claims_within(passages: set[int]) -> set[UUID]:
    """The claims that appear within these passages."""
    inside = Q(
        version__passages__in=passages,
        part=F("version__passages__part"),
        start__lt=F("version__passages__end"),
        end__gt=F("version__passages__start"),
    )
    return set(Appearance.objects.filter(inside).values_list("claim_id", flat=True))
