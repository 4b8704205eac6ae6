"""How long a server asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(days=1)


def asked_for(retry_after: str, now: datetime) -> datetime:
    """Until when, by a Retry-After header (RFC 9110, 10.2.3): seconds or a date.

    A minute where it does not say, a day at most.
    """
    told, until = retry_after.strip(), now + SHORTEST
    if told.isascii() and told.isdigit():
        until = now + timedelta(seconds=min(int(told[:9]), 86_400))
    elif told:
        try:
            said = parsedate_to_datetime(told)
        except (ValueError, TypeError, IndexError):
            return until
        until = said if said.tzinfo else said.replace(tzinfo=UTC)
    return min(max(until, now + SHORTEST), now + LONGEST)
