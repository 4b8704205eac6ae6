"""What can go wrong, one sentence each; a docstring is the message a person reads."""

from __future__ import annotations

from datetime import datetime


class FactcheckError(Exception):
    """Something went wrong."""

    code = "error"

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class BadInput(FactcheckError):
    """The request cannot be carried out as it stands."""

    code = "bad-input"

    def __init__(self, message: str | None = None, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class IllegalMove(FactcheckError):
    """The row is not in a state from which this is possible; load it again."""

    code = "illegal-move"


class StaleLease(FactcheckError):
    """This worker's lease has passed to another; its result is dropped."""

    code = "stale-lease"


class NotYet(FactcheckError):
    """It is not this work's turn yet; nothing is wrong."""

    code = "busy"

    def __init__(self, until: datetime, why: str = "") -> None:
        super().__init__(why)
        self.until = until
        self.why = why  # where a person should know


class StalePage(FactcheckError):
    """The claim or its evidence has changed since you saw it; load it again before ruling."""

    code = "stale-page"


class TooMany(FactcheckError):
    """Too many requests have come in just now; try again in an hour."""

    code = "throttled"


class NotAllowed(FactcheckError):
    """Your role does not allow this."""

    code = "not-allowed"


class NeedsAnotherPerson(NotAllowed):
    """The author of a verdict cannot approve it; another person must."""

    code = "needs-another-person"
