"""What an outside source must be able to do to be asked about claims."""

from __future__ import annotations

from typing import Protocol

from claims.actions.findings import Report
from claims.methods import Method
from claims.models import Claim
from workers.fetching import FetchProblem


class BadAnswer(FetchProblem):
    """The outside source answered with something that cannot be read. Try again later."""


class Connector(Protocol):
    """An outside source. It may be asked twice about the same claim, and must bear that."""

    method: Method

    def missing(self) -> str:
        """The setting without which it cannot be asked; "" where nothing is missing."""
        ...

    def look_up(self, claim: Claim) -> Report:
        """Ask about a claim through the one door to the network, within PATIENCE.

        Raises FetchProblem where it could not be asked or understood: that is never an answer.
        """
        ...
