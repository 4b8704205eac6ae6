from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Page:
    """An article as its page gives it; None or empty where the page does not say.

    `text` is plain text, paragraphs apart by an empty line, without the headline. `language` is
    the code that the page declares, `published` a datetime only where the page gives the time.
    """

    text: str
    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    published: date | datetime | None = None
    canonical_url: str | None = None
