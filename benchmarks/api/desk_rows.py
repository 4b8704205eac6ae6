"""A desk with many claims, made in bulk: readings of some texts, each printed by many papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction

from claims.actions.claims import claim_columns
from claims.actions.indexing import amounts_of, days_of, terms_of
from claims.actions.people import grant_role, issue_token
from claims.actions.sources import source_named
from claims.models import (
    Appearance,
    Article,
    ArticleVersion,
    Claim,
    ClaimAmount,
    ClaimDay,
    ClaimTerms,
    Source,
    StoredText,
    Verdict,
)
from claims.models.claim import CONTEXT
from claims.models.text import text_hash
from claims.reading.article import read_article
from claims.reading.values import ExtractedClaim
from claims.vocabulary import ArticleState, AssessmentLabel, ClaimStatus, Role, VerdictState

TEXTS = 200
SENTENCES_OF_A_TEXT = 10
RULED_EVERY = 5  # every fifth claim has a published verdict
FIRST = datetime(2025, 1, 1, tzinfo=UTC)
LABELS = [
    AssessmentLabel.SUPPORTED, AssessmentLabel.REFUTED, AssessmentLabel.CONFLICTING,
    AssessmentLabel.NOT_ENOUGH_EVIDENCE,
]  # fmt: skip
TOWNS = ("Lorn", "Averley", "Saint-Maur", "Kessing", "Port Ansel", "Dunmere", "Ilkby", "Vostra")
PEOPLE = ("Dana Ortolan", "Mira Halvorsen", "Tomas Reyl", "Ines Okafor", "Karl Brandt")
SENTENCES = (
    "{who} said on {day} that {few} of the {many} members of the {town} council voted for it.",
    "At least {many} people marched through {town} on {day}, the police said.",
    "The bridge at {town} cost {few}.{digit} million dollars, according to {who}.",
    "Unemployment in {town} rose to {digit}.{digit} percent in {year}, {who} said.",
    "The river at {town} stood {few} centimetres above its banks on {day}.",
    "{town} sold {many},000 tonnes of grain in {year}, {who} told reporters.",
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim of a text, ready to be made again in every paper that printed it."""

    found: ExtractedClaim
    columns: dict[str, Any]
    terms: str


@dataclass(frozen=True, slots=True)
class Story:
    text: str
    day: date
    sayings: Sequence[Saying]


def fill(*, claims: int) -> None:
    """Make at least that many claims with their articles, sources, claimants and verdicts."""
    author = User.objects.create(username="ruler", first_name="Mira", last_name="Halvorsen")
    grant_role(user=author, role=Role.EDITOR)
    with connection.cursor() as cursor:
        # Rows made in bulk are news to nobody: no triggers that note changes, no checks of keys.
        cursor.execute("SET session_replication_role = replica")
    stories = [story(number) for number in range(TEXTS)]
    of_a_paper = sum(len(each.sayings) for each in stories)
    for paper in range(-(-claims // of_a_paper)):
        with transaction.atomic():
            print_paper(paper, stories, author)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("ANALYZE")


def token() -> str:
    """A token of a reader."""
    reader, _ = User.objects.get_or_create(username="reader")
    return issue_token(user=reader, role=Role.READER, name="benchmark")


def story(number: int) -> Story:
    chance = Random(number)
    day = date(2024, 1, 1) + timedelta(days=chance.randrange(300))
    lines = [
        pattern.format(
            who=chance.choice(PEOPLE), town=chance.choice(TOWNS), day=f"{day:%B} {day.day}",
            few=chance.randrange(20, 90), many=chance.randrange(100, 990),
            digit=chance.randrange(1, 9), year=day.year,
        )
        for pattern in chance.choices(SENTENCES, k=SENTENCES_OF_A_TEXT)
    ]  # fmt: skip
    text = " ".join(lines)
    version = ArticleVersion(language="en", dateline=day)
    found = read_article(text, dateline=day, language="en").claims
    return Story(text, day, [saying(version, each) for each in found])


def saying(version: ArticleVersion, found: ExtractedClaim) -> Saying:
    columns = claim_columns(version, found)
    return Saying(found, columns, terms_of(Claim(**columns)))


def print_paper(number: int, stories: Sequence[Story], author: User) -> None:
    """One paper that prints every story: an article each, and claims that are its own."""
    source = source_named(name=f"Paper {number}")
    claims: list[Claim] = []
    appearances: list[Appearance] = []
    for told in stories:
        version = version_in(source, f"{told.text} Edition {number}.", told.day)
        for said in told.sayings:
            claim = unsaved_claim(number * 10_000 + len(claims), said)
            claims.append(claim)
            appearances.append(unsaved_appearance(claim, version, said.found))
    StoredText.objects.keep(place.context.text for place in appearances)
    Claim.objects.bulk_create(claims)
    Appearance.objects.bulk_create(appearances)
    index(claims, [said.terms for told in stories for said in told.sayings])
    Verdict.objects.bulk_create(unsaved_verdict(claim, author) for claim in claims[::RULED_EVERY])


def version_in(source: Source | None, text: str, day: date) -> ArticleVersion:
    key = text_hash(text)
    at = datetime.combine(day, datetime.min.time(), UTC)
    article = Article.objects.create(
        state=ArticleState.READ, title=text[:60], source=source, language="en", dateline=day,
        url=f"https://paper.example/{key[:16]}", canonical_url=f"https://paper.example/{key[:16]}",
        published_at=at, next_try=at, spread_at=at,
    )  # fmt: skip
    return ArticleVersion.objects.create(
        article=article, body_id=StoredText.objects.keep_one(text), title=text[:60],
        language="en", dateline=day, reader_version="1",
    )  # fmt: skip


def unsaved_claim(number: int, said: Saying) -> Claim:
    ruled = number % RULED_EVERY == 0
    return Claim(
        **said.columns,
        status=ClaimStatus.RULED if ruled else ClaimStatus.ASSESSED,
        assessment=LABELS[number % len(LABELS)],
        confidence=0.5 + number % 50 / 100,
        assessment_reasons=["Two independent sources give another number."],
        sources_for=number % 3,
        sources_against=number % 2,
        created_at=FIRST + timedelta(seconds=number),
    )


def unsaved_appearance(claim: Claim, version: ArticleVersion, found: ExtractedClaim) -> Appearance:
    first = max(0, found.start - CONTEXT)
    text = version.body.text[first : found.end + CONTEXT]
    return Appearance(
        claim=claim, version=version, part=found.part.value, start=found.start, end=found.end,
        context=StoredText(sha256=text_hash(text), text=text), lead=found.start - first,
    )  # fmt: skip


def index(claims: Sequence[Claim], terms: Sequence[str]) -> None:
    """What `claims.actions.indexing` writes, without working out the same terms again."""
    ClaimTerms.objects.bulk_create(
        ClaimTerms(claim=claim, terms=found) for claim, found in zip(claims, terms, strict=True)
    )
    ClaimAmount.objects.bulk_create(row for claim in claims for row in amounts_of(claim))
    ClaimDay.objects.bulk_create(row for claim in claims for row in days_of(claim))


def unsaved_verdict(claim: Claim, author: User) -> Verdict:
    return Verdict(
        claim=claim, claim_version=1, rating_id="half_true", rating_label="Half true",
        rationale="The roll gives another number.", author=author, state=VerdictState.PUBLISHED,
        no_evidence_reason="None is public.", published_at=claim.created_at,
    )  # fmt: skip
