"""Whole articles: everything factual comes out with who says it, and nothing else does."""

from __future__ import annotations

from datetime import date

import pytest

from claims.reading.extract import extract
from claims.reading.values import ExtractedClaim
from tests.claims.reading.articles import ARTICLES, News
from tests.claims.reading.more_articles import MORE_ARTICLES
from tests.claims.reading.wire_articles import WIRE_ARTICLES

ALL = [*ARTICLES, *MORE_ARTICLES, *WIRE_ARTICLES]


def claims_of(news: News) -> tuple[ExtractedClaim, ...]:
    return extract(news.text, dateline=date(2021, 7, 22), language=news.language)


@pytest.mark.parametrize("news", ALL, ids=lambda news: news.why)
def test_what_an_article_tells_comes_out_with_who_says_it(news: News) -> None:
    claims = claims_of(news)
    for told in news.told:
        found = [claim for claim in claims if told.words in claim.statement]
        assert len(found) == 1, (told.words, [claim.statement for claim in claims])
        assert (found[0].kind.value, found[0].attribution) == (told.kind, told.chain), told.words


@pytest.mark.parametrize("news", ALL, ids=lambda news: news.why)
def test_what_an_article_does_not_claim_stays_inside(news: News) -> None:
    statements = [claim.statement for claim in claims_of(news)]
    for words in news.untold:
        assert not any(words in statement for statement in statements), (words, statements)
    if news.only:
        assert len(statements) == len(news.told), statements
