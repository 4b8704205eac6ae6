"""What a page that waits for the workers asks again and again: has anything changed?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from claims.admin.base import require
from claims.admin.finding import found_claim
from claims.models import Appearance, Article, Check, Claim
from claims.vocabulary import ArticleState, CheckState, ClaimStatus, Role

LIVE = (CheckState.PENDING, CheckState.RUNNING)
UNFINISHED = (ClaimStatus.QUEUED, ClaimStatus.CHECKING)
UNREAD = (ArticleState.WAITING, ArticleState.READING)


def mark_of_claim(claim: Claim, checks: Iterable[Check]) -> str:
    """What a claim's page shows of the work on it, in short; another mark is another page."""
    states = sorted(f"{check.method}{check.revision}{check.state}" for check in checks)
    return f"{claim.version}.{claim.status}.{claim.needs_review:d}.{'.'.join(states)}"


def mark_of_article(article: Article) -> tuple[str, int, int]:
    """The mark of an article's page, how many claims it has, and how many are not done."""
    places = Appearance.objects.filter(version__article=article)
    open_ones = Count("claim", distinct=True, filter=Q(claim__status__in=UNFINISHED))
    numbers = places.aggregate(all=Count("claim", distinct=True), unfinished=open_ones)
    mark = f"{article.state}.{article.error[:40]}.{numbers['all']}.{numbers['unfinished']}"
    return mark, numbers["all"], numbers["unfinished"]


@require_safe
def claim_progress(request: HttpRequest, claim_id: UUID, desk: Any) -> JsonResponse:
    require(request, Role.READER)
    claim = found_claim(claim_id)
    checks = list(claim.checks.all())
    live = any(check.state in LIVE for check in checks)
    return JsonResponse({"mark": mark_of_claim(claim, checks), "live": live})


def article_progress(request: HttpRequest, article: Article) -> JsonResponse:
    require(request, Role.READER)
    mark, _, unfinished = mark_of_article(article)
    return JsonResponse({"mark": mark, "live": article.state in UNREAD or unfinished > 0})
