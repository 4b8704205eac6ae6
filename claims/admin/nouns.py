"""Every noun of the desk, registered by being imported once the site itself stands."""

from claims.admin import (
    accounts,
    articles,
    audit,
    checklist,
    checks,
    claims,
    connectors,
    correction_requests,
    factchecks,
    feeds,
    ratings,
    schedule,
    sources,
    tokens,
    webhooks,
)

__all__ = [
    "accounts",
    "articles",
    "audit",
    "checklist",
    "checks",
    "claims",
    "connectors",
    "correction_requests",
    "factchecks",
    "feeds",
    "ratings",
    "schedule",
    "sources",
    "tokens",
    "webhooks",
]
