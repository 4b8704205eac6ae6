"""On every database: what is recorded is found, by the right terms, in the right order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from claims.models import Article, Passage, passage_index
from claims.reading.terms import text_terms
from tests.factories import ArticleFactory, ArticleVersionFactory
from workers import retrieval
from workers.retrieval import Found, retriever_for

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    retrieval._remembered.clear()
    yield
    retrieval._remembered.clear()


def passage(terms: str, article: Article | None = None) -> Passage:
    version = ArticleVersionFactory(article=article or ArticleFactory())
    return Passage.objects.create(version=version, position=0, start=0, end=9, terms=terms)


def find(terms: str, **options: object) -> list[Found]:
    return retriever_for(connection).find(
        terms.split(),
        **({"exclude_article": None} | options),  # type: ignore[arg-type] - a test's options
    )


def ids(found: list[Found]) -> list[int]:
    return [each.passage_id for each in found]


def test_what_shares_more_and_rarer_terms_comes_first() -> None:
    best = passage("~kzm #2500 troop visit")
    second = passage("~kzm troop march")
    for _ in range(5):
        passage("troop march")
    found = find("~kzm #2500 troop")
    assert ids(found)[:2] == [best.pk, second.pk]
    assert found[0].score > found[1].score


def test_the_article_itself_is_left_out() -> None:
    mine, theirs = ArticleFactory(), passage("~kzm troop")
    passage("~kzm troop", mine)
    assert ids(find("~kzm troop", exclude_article=mine.pk)) == [theirs.pk]


def test_no_more_than_asked_for() -> None:
    for _ in range(5):
        passage("~kzm troop")
    assert len(find("~kzm troop", limit=3)) == 3


@pytest.mark.parametrize("terms", ["", "unheard", "~nobody #1"])
def test_nothing_is_found_for_nothing(terms: str) -> None:
    passage("~kzm troop")
    assert find(terms) == []


def test_a_passage_is_found_in_its_own_transaction_and_not_when_that_fails() -> None:
    class Broken(Exception):
        pass

    with pytest.raises(Broken), transaction.atomic():
        there = passage("~kzm troop")
        assert ids(find("~kzm troop")) == [there.pk]
        raise Broken
    assert find("~kzm troop") == []


def test_a_changed_passage_is_found_by_its_new_terms_alone() -> None:
    there = passage("~kzm troop")
    Passage.objects.filter(pk=there.pk).update(terms="~slmn visit")
    assert find("~kzm troop") == []
    assert ids(find("~slmn visit")) == [there.pk]


def test_a_deleted_passage_is_found_no_more() -> None:
    there = passage("~kzm troop")
    there.delete()
    assert find("~kzm troop") == []


def test_a_term_that_comes_later_is_not_taken_for_unknown() -> None:
    passage("troop march")
    assert find("~kzm") == []
    there = passage("~kzm visit")
    assert ids(find("~kzm")) == [there.pk]


@pytest.mark.parametrize(
    "term",
    ["#2500", "#~2500", "#52%", "@2020-01-03", "~kzm", "#-5", "#0.25", "كاظم", "ñandu", "市议会",
     "o'brien", 'a"b', "a\\b", "a&b", "a|b", "(a", "not", "and", "near", "a:*", "!a", "-a", "a*"],
)  # fmt: skip
def test_any_term_is_taken_as_it_is(term: str) -> None:
    passage("other words")
    there = passage(f"{term} with others")
    if connection.vendor == "postgresql" or not set(term) & set("'\"\\&|(:*!"):
        assert ids(find(term)) == [there.pk]
    else:
        find(term)  # marks that terms never hold split them on SQLite, and do no harm


def test_words_of_several_languages_meet() -> None:
    arabic = passage(" ".join(text_terms("انسحاب ٢٥٠٠ جندي، قال الكاظمي", None, "ar")))
    english = text_terms("Al-Kadhimi said that 2,500 troops would withdraw.", None, "en")
    assert ids(find(" ".join(english))) == [arabic.pk]


def test_empty_and_badly_spaced_terms_are_stored() -> None:
    passage("")
    there = passage(" ~kzm  troop ")
    assert ids(find("~kzm")) == [there.pk]


def test_the_index_is_installed_and_can_be_again() -> None:
    there = passage("~kzm troop")
    assert passage_index.is_installed(connection)
    passage_index.install(connection)
    assert ids(find("~kzm troop")) == [there.pk]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="an altered table loses triggers there")
def test_lost_triggers_come_back_and_so_does_what_they_missed() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER claims_passage_terms_insert")
    there = passage("~kzm troop")
    assert find("~kzm troop") == []
    assert not passage_index.is_installed(connection)
    passage_index.install(connection)
    assert ids(find("~kzm troop")) == [there.pk]
