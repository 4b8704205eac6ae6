"""Pages that are read while a person waits for them.

`claims` makes no network call: `workers` say at start how a page is had, and it is the door and
the parser of every other article, within `settings.LIVE_PAGE_SECONDS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from django.conf import settings

from claims.actions.articles import web_address
from claims.actions.readings import Facts
from claims.exceptions import BadInput


@dataclass(frozen=True, slots=True)
class LivePage:
    """What stands at an address now; `language` is what the page declares, "" where it does not."""

    facts: Facts
    language: str = ""


class PageReader(Protocol):
    def __call__(self, url: str, *, seconds: float) -> LivePage:
        """Fetch and read a page; raises PageNotRead."""


class PageNotRead(BadInput):
    """The page at an address could not be had just now; `why` says it in words."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"{why} Nothing was stored. Give the text that stands there as well, and leave the"
            " address as it is.",
            field="url",
        )


_reader: PageReader | None = None


def read_pages_with(reader: PageReader) -> None:
    """Set how pages are read."""
    global _reader
    _reader = reader


def live_page(url: str) -> LivePage:
    """Read a page now; raises PageNotRead. Call it outside any transaction."""
    if _reader is None:
        raise PageNotRead("Pages are not fetched here.")
    return _reader(web_address(url), seconds=settings.LIVE_PAGE_SECONDS)
