"""Why a feed could not be polled. Each docstring is the message."""

from __future__ import annotations

from claims.exceptions import NotYet


class PollProblem(Exception):
    """The feed could not be polled."""

    def __init__(self, detail: str = "") -> None:
        message = (type(self).__doc__ or "").strip()
        super().__init__(f"{message} ({detail})" if detail else message)


class NotAFeed(PollProblem):
    """There is no RSS, Atom or sitemap at this address. Look at it in a browser."""


class Forbidden(PollProblem):
    """The site's robots.txt asks not to fetch this. Ask the site's owner, or stop following it."""


class RulesUnknown(PollProblem):
    """The site's robots.txt could not be had, so the site is left alone for now."""


class NotNow(NotYet):
    """The site is to be asked later; nothing is wrong with the feed."""
