"""What failed for good and was seen by a person: tried anew, all of it."""

from __future__ import annotations

from django.contrib.auth.models import User

from claims.actions.articles import retry_reading
from claims.actions.checks import queue_checks
from claims.actions.deliveries import replay_delivery
from claims.exceptions import IllegalMove
from claims.models import Article, Check, Claim, Delivery
from claims.vocabulary import ArticleState


def retry_articles(*, by: User | None) -> int:
    """Read every failed article anew; their number."""
    return sum(
        retried(article, by) for article in Article.objects.filter(state=ArticleState.FAILED)
    )


def retried(article: Article, by: User | None) -> bool:
    try:
        retry_reading(article=article, by=by)
    except IllegalMove:
        return False  # somebody else was quicker
    return True


def retry_deliveries(*, by: User | None) -> int:
    """Send every message anew that was given up; their number. Those of webhooks that are switched
    off stay as they are."""
    return sum(replayed(delivery, by) for delivery in Delivery.objects.dead())


def replayed(delivery: Delivery, by: User | None) -> bool:
    try:
        replay_delivery(delivery=delivery, by=by)
    except IllegalMove:
        return False  # nobody listens any more
    return True


def retry_checks(*, by: User | None) -> int:
    """Check every claim anew whose latest run of some method failed; the number of claims."""
    claims = list(Claim.objects.standing().filter(checks__in=Check.objects.dead()).distinct())
    queue_checks(claims=claims, by=by)
    return len(claims)
