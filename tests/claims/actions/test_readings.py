"""Recording what was read: all of it or nothing, once, with its origins and versions."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions.articles import Details, submit_text, submit_url, take_article
from claims.actions.readings import Facts, record_reading, rejoin_copies
from claims.actions.rereading import proposals
from claims.exceptions import StaleLease
from claims.models import Appearance, Article, ArticleVersion, Check, Claim, Passage
from claims.models.check import CheckQuerySet
from claims.reading.article import read_article
from claims.vocabulary import ArticleState

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 6)
VOTE = "In Lorn, 170 of the 329 members of parliament voted for the bill on January 5, 2020."
STORY = (
    f"{VOTE}\n\nThe bill asks the government to close the two mines near Castrel within three"
    " years. The mines employ 1,240 people, and most of them live in the town of Port Edda. The"
    " minister of labour said on Monday that the state will pay 40 million euros to retrain them."
)
URL = "https://gazette.example/vote"


def waiting(text: str, source: str = "Gazette", url: str = "") -> tuple[Article, UUID]:
    details = Details(source=source, published=DAY, language="en")
    article = (
        submit_url(url=url, details=details) if url else submit_text(text=text, details=details)
    ).article
    return article, leased(article)


def leased(article: Article) -> UUID:
    token = take_article(article_id=article.pk, lease=timedelta(minutes=1), attempts=5)
    assert token
    return token


def record(text: str, source: str = "Gazette", url: str = "") -> Article:
    article, token = waiting(text, source, url)
    reading = read_article(text, dateline=DAY, language="en")
    return record_reading(
        article_id=article.pk, token=token, facts=Facts(text, url=url), reading=reading
    )


def test_version_passages_claims_and_checks_are_written_together() -> None:
    article = record(STORY)
    version = article.versions.get()
    assert article.state == ArticleState.READ
    assert version.body.text == STORY
    assert version.passages.count() >= 2
    claim = next(c for c in Claim.objects.all() if "170" in c.text)
    assert claim.quantities[0]["value"] == 170
    assert set(claim.checks.values_list("method", "state")) == {
        ("corpus", "pending"),
        ("consistency", "pending"),
    }


def test_a_text_without_a_title_is_called_by_its_headline_and_read_again_the_same() -> None:
    article = record(f"Who pays for the 2 mines?\n\n{STORY}")
    assert article.title == "Who pays for the 2 mines?"
    assert proposals(article.versions.get()) == []


def test_every_claim_quotes_the_text_to_the_letter() -> None:
    record(STORY)
    for place in Appearance.objects.all():
        selector = place.selector
        exact = STORY[place.start : place.end]
        assert selector["exact"] == exact == place.claim.text
        assert STORY[: place.start].endswith(selector["prefix"])
        assert STORY[place.end :].startswith(selector["suffix"])


def test_a_stale_worker_records_nothing() -> None:
    article, token = waiting(STORY)
    Article.objects.filter(pk=article.pk).update(lease_until=timezone.now() - timedelta(hours=1))
    leased(article)
    with pytest.raises(StaleLease):
        record_reading(
            article_id=article.pk,
            token=token,
            facts=Facts(STORY),
            reading=read_article(STORY, dateline=DAY),
        )
    assert not ArticleVersion.objects.exists() and not Claim.objects.exists()


def test_a_fault_half_way_leaves_nothing_half_written(monkeypatch: pytest.MonkeyPatch) -> None:
    article, token = waiting(STORY)

    def break_off(*_: object, **__: object) -> None:
        raise IntegrityError("the disk is full")

    monkeypatch.setattr(CheckQuerySet, "queue", break_off)
    with pytest.raises(IntegrityError), transaction.atomic():
        record_reading(
            article_id=article.pk,
            token=token,
            facts=Facts(STORY),
            reading=read_article(STORY, dateline=DAY),
        )
    article.refresh_from_db()
    assert article.state == ArticleState.READING
    for model in (ArticleVersion, Passage, Claim, Appearance, Check):
        assert not model.objects.exists(), model


def test_content_that_is_here_already_makes_a_duplicate() -> None:
    first = record(STORY)
    again = record(STORY, source="Herald", url=URL)
    assert (again.state, again.same_as) == (ArticleState.DUPLICATE, first)
    assert ArticleVersion.objects.count() == 1


def test_an_address_that_says_something_new_gets_a_new_version() -> None:
    first = record(STORY, url=URL)
    later = STORY.replace("1,240", "1,310")
    again = record(later, url=URL)
    assert (again.state, again.same_as) == (ArticleState.DUPLICATE, first)
    assert [version.body.text for version in first.versions.order_by("number")] == [STORY, later]


def test_a_near_copy_joins_the_first_one_as_one_origin() -> None:
    first = record(STORY, source="Wire")
    copy = record(STORY.replace("near Castrel", "close to Castrel"), source="Northline")
    other = record("An avalanche closed the road to Tamber on Sunday. " * 8, source="Herald")
    assert copy.copy_of == first
    assert copy.origin_keys() & first.origin_keys()
    assert other.copy_of is None


def test_the_head_of_the_copies_was_submitted_first_whichever_is_read_first() -> None:
    copies = [record(STORY.replace("near Castrel", f"{n} miles off Castrel")) for n in (7, 8)]
    submitted = timezone.now() + timedelta(hours=1)
    Article.objects.filter(pk__in=[copy.pk for copy in copies]).update(created_at=submitted)
    first = record(STORY)
    heads = [Article.objects.get(pk=copy.pk).copy_of for copy in copies]
    assert (first.copy_of, heads) == (None, [first, first])


def test_copies_that_were_read_at_the_same_moment_are_joined_afterwards() -> None:
    first, copy = record(STORY), record(STORY.replace("near Castrel", "close to Castrel"))
    Article.objects.update(copy_of=None)  # as neither saw the other, which was not committed yet
    for article in (copy, first):
        rejoin_copies(article=article)
    assert [Article.objects.get(pk=a.pk).copy_of for a in (first, copy)] == [None, first]


def test_the_same_statement_in_another_article_is_another_appearance() -> None:
    sentence = (
        "The town of Castrel has 12,400 inhabitants, the statistics office said on January 4, 2020."
    )
    record(f"{sentence} The river is high.", source="Gazette")
    record(f"It rained all week. {sentence}", source="Herald")
    keyed = Claim.objects.filter(claim_key__isnull=False)
    for claim in keyed:
        assert claim.appearances.count() == 2
        assert claim.version == 2


def test_two_claims_without_a_complete_frame_are_never_merged() -> None:
    assert Claim.objects.filter(claim_key=None).count() == 0
    record("He said 40 were there.", source="Gazette")
    record("He said 40 were there, he added.", source="Herald")
    for claim in Claim.objects.filter(claim_key=None):
        assert claim.appearances.count() == 1


def test_an_article_nobody_holds_cannot_be_recorded() -> None:
    article, _ = waiting(STORY)
    with pytest.raises(StaleLease):
        record_reading(
            article_id=article.pk,
            token=uuid4(),
            facts=Facts(STORY),
            reading=read_article(STORY, dateline=DAY),
        )
