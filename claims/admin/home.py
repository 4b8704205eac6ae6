"""What needs a person now, with counts and the first few of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from claims.models import Article, Check, Claim, CorrectionRequest, Verdict
from claims.vocabulary import ArticleState, CheckState, VerdictState

FIRST = 6
MOST = 1000  # counting stops here


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of work that waits."""

    title: str
    note: str
    clear: str  # said where there is none
    kind: str
    count: int
    rows: list[Any]
    link: str
    urgent: bool = False

    @property
    def template(self) -> str:
        return f"admin/desk/row_{self.kind}.html"

    @property
    def more(self) -> int:
        return max(0, self.count - len(self.rows))


def needs_me() -> list[Lane]:
    return [awaiting(), review(), second(), corrections(), failed_checks(), unreadable()]


def counted(rows: QuerySet[Any]) -> int:
    return rows.order_by()[:MOST].count()


def awaiting() -> Lane:
    rows = Claim.objects.awaiting_ruling()
    return Lane(
        "Awaiting a ruling",
        "Refuted first, then what is most worth checking",
        "no claim to rule on",
        "claims",
        counted(rows),
        with_places(rows)[:FIRST],
        f"{reverse('admin:claims_claim_changelist')}?status__exact=assessed",
    )


def review() -> Lane:
    rows = Claim.objects.needing_review()
    return Lane(
        "New evidence against a verdict",
        "Ruled, and since contradicted",
        "no verdict contradicted",
        "claims",
        counted(rows),
        with_places(rows)[:FIRST],
        f"{reverse('admin:claims_claim_changelist')}?needs_review__exact=1",
        urgent=True,
    )


def second() -> Lane:
    rows = Verdict.objects.filter(state=VerdictState.IN_REVIEW).order_by("created_at")
    return Lane(
        "Waiting for a second reviewer",
        "Another person than the author",
        "no second review",
        "verdicts",
        counted(rows),
        list(rows.select_related("claim", "author")[:FIRST]),
        f"{reverse('admin:claims_claim_changelist')}?second=waiting",
    )


def corrections() -> Lane:
    rows = CorrectionRequest.objects.waiting()
    return Lane(
        "Readers ask for a correction",
        "Answer each; if they are right, correct the verdict",
        "no reader's request",
        "corrections",
        counted(rows),
        list(rows.select_related("verdict__claim")[:FIRST]),
        f"{reverse('admin:claims_correctionrequest_changelist')}?state__exact=open",
        urgent=True,
    )


def failed_checks() -> Lane:
    rows = Check.objects.filter(state=CheckState.FAILED).order_by("-finished_at")
    return Lane(
        "Checks that failed",
        "We could not look",
        "no failed check",
        "checks",
        counted(rows),
        list(rows.select_related("claim")[:FIRST]),
        f"{reverse('admin:claims_check_changelist')}?state__exact=failed",
    )


def unreadable() -> Lane:
    rows = Article.objects.filter(state=ArticleState.FAILED).order_by("-created_at")
    return Lane(
        "Articles that could not be read",
        "Try again, or paste the text",
        "no unread article",
        "articles",
        counted(rows),
        list(rows.select_related("source")[:FIRST]),
        f"{reverse('admin:claims_article_changelist')}?state__exact=failed",
    )


def with_places(rows: Any) -> Any:
    return rows.select_related("claimant", "assignee").prefetch_related(
        "appearances__version__article__source"
    )
