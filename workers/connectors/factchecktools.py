"""Google's Fact Check Tools: what fact-checkers published about a statement.

`claims:search` of API v1alpha1. Off unless FACT_CHECK_TOOLS_KEY is set: the statement of a claim
is sent to Google. A review counts only where its claim says the same as ours, or its opposite, and
where its rating is one of the words whose meaning is beyond doubt; others are shown beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.utils import timezone

from claims.actions.answers import OutsideText, keep_answer
from claims.actions.findings import Finding, Report
from claims.comparing.compare import COMPARER_VERSION
from claims.comparing.matching import relate_read
from claims.comparing.shapes import reason_shape
from claims.comparing.statements import read_statement
from claims.comparing.values import Reason, ReasonKind, Relation, Span, Stance, Statement
from claims.methods import Method
from claims.models import Claim
from claims.reading.folding import readable
from claims.vocabulary import CheckOutcome
from workers.connectors.protocol import BadAnswer
from workers.fetching import Door

PATH = "/v1alpha1/claims:search"
MOST = 10  # claims of one answer
LONGEST_QUERY = 500  # characters of a statement
CONFIDENCE = {"same": 0.9, "contradicts": 0.7}
# Ratings that mean one thing everywhere; anything else is shown and not counted.
TRUE = frozenset({
    "true", "correct", "accurate", "mostly true", "largely true", "vrai", "verdadero", "cierto",
    "صحيح", "درست",
})  # fmt: skip
FALSE = frozenset({
    "false", "incorrect", "inaccurate", "mostly false", "largely false", "pants on fire", "fake",
    "faux", "falso", "خاطئ", "زائف", "نادرست",
})  # fmt: skip


class FactCheckTools:
    method = Method(slug="fact-check-tools", title="Published fact-checks (Google)", revision=1)

    def missing(self) -> str:
        return "" if settings.FACT_CHECK_TOOLS_KEY else "FACT_CHECK_TOOLS_KEY"

    def look_up(self, claim: Claim) -> Report:
        """Search for the statement; findings quote the reviewed claim with its rating."""
        found = [
            finding
            for reviewed in reviewed_claims(search(claim))
            if (relation := related(claim, reviewed))
            for finding in findings(reviewed, relation)
        ]
        outcome = CheckOutcome.FOUND if found else CheckOutcome.NONE_FOUND
        return Report(outcome, found, COMPARER_VERSION)


def search(claim: Claim) -> Any:
    words = {"query": claim.statement[:LONGEST_QUERY], "pageSize": str(MOST)}
    if claim.language:
        words["languageCode"] = claim.language
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    answer = door.fetch(
        f"{settings.FACT_CHECK_TOOLS_URL}{PATH}?{urlencode(words)}",
        accept=("application/json",),
        headers={"X-Goog-Api-Key": settings.FACT_CHECK_TOOLS_KEY},  # in no log, unlike an address
    )
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        raise BadAnswer("it is not JSON") from None


def reviewed_claims(answer: Any) -> list[Mapping[str, Any]]:
    """The claims of an answer; none is `{}`. Raises BadAnswer where it has another shape."""
    claims = answer.get("claims", []) if isinstance(answer, dict) else None
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise BadAnswer("it has no list of claims")
    return claims[:MOST]


def related(claim: Claim, reviewed: Mapping[str, Any]) -> str | None:
    """ "same" or "contradicts", as far as it can be told; None for anything else."""
    text = words(reviewed, "text")
    if not text:
        return None
    theirs = Statement(text, date=day(words(reviewed, "claimDate")))
    ours = Statement(claim.statement, date=claim.as_of, language=claim.language or None)
    relation = relate_read(read_statement(ours), read_statement(theirs))
    return relation if relation in CONFIDENCE else None


def findings(reviewed: Mapping[str, Any], relation: str) -> Iterator[Finding]:
    reviews = reviewed.get("claimReview", [])
    for review in reviews if isinstance(reviews, list) else []:
        if isinstance(review, dict) and words(review, "textualRating"):
            yield finding(words(reviewed, "text"), review, relation)


def finding(text: str, review: Mapping[str, Any], relation: str) -> Finding:
    rating = words(review, "textualRating")
    quote = f"{text} — {rating}"
    publisher = review.get("publisher")
    version = keep_answer(
        answer=OutsideText(
            text=f"{quote}\n{words(review, 'url')}",
            title=words(review, "title"),
            source=words(publisher, "name") or words(publisher, "site"),
            url=words(review, "url"),
            published=day(words(review, "reviewDate")),
            language=words(review, "languageCode"),
        )
    )
    return Finding(
        version=version,
        start=0,
        end=len(quote),
        stance=stance_of(rating, relation),
        confidence=CONFIDENCE[relation],
        reasons=[reason_shape(reason(quote, rating, relation))],
    )


def stance_of(rating: str, relation: str) -> Stance:
    """What a rating of the same or the opposite claim says about ours.

    That the opposite is false does not make ours true: there may be a third.
    """
    rated = rating.casefold().strip(" .!")
    if rated in TRUE:
        return Stance.SUPPORTS if relation == "same" else Stance.REFUTES
    if rated in FALSE and relation == "same":
        return Stance.REFUTES
    return Stance.NOT_ENOUGH_INFO


def reason(quote: str, rating: str, relation: str) -> Reason:
    what = "the same claim" if relation == "same" else "a claim that contradicts it"
    return Reason(
        kind=ReasonKind.TOPIC,
        claim=None,
        evidence=Span(0, len(quote), quote),
        relation=Relation.EQUAL if relation == "same" else Relation.DIFFERS,
        text=f"A fact-checker rated {what}: {rating}.",
    )


def words(row: Any, name: str) -> str:
    said = row.get(name, "") if isinstance(row, Mapping) else ""
    return readable(" ".join(said.split()))[:2000] if isinstance(said, str) else ""


def day(said: str) -> date | None:
    """The day of a time by RFC 3339; None for any other and for the future."""
    try:
        found = datetime.fromisoformat(said).date()
    except ValueError:
        return None
    return found if found <= timezone.now().date() else None
