"""A news site on loopback that speaks HTTP as sites do: validators, robots.txt, bad days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256

from tests.workers.loopback import Loopback, QuietHandler, in_a_thread

RSS = "application/rss+xml; charset=utf-8"
XML = "application/xml"


@dataclass
class Page:
    """What an address answers; `lasting` pages carry an ETag and a date and answer 304 to both."""

    body: bytes
    media: str = RSS
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    lasting: bool = True

    @property
    def validators(self) -> dict[str, str]:
        if not self.lasting:
            return {}
        etag = f'"{sha256(self.body).hexdigest()[:12]}"'
        return {"ETag": etag, "Last-Modified": "Mon, 06 Jan 2020 10:00:00 GMT"}


class NewsSite:
    """`pages` by path; `asked` is every path in the order in which it was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[str] = []
        self.answered: list[int] = []
        self.agents: set[str] = set()
        site = self

        class Handler(QuietHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.agents.add(self.headers["User-Agent"])
                page = site.pages.get(self.path, Page(b"", status=404))
                known = page.validators
                if known and self.headers["If-None-Match"] == known["ETag"]:
                    page = Page(b"", status=304, lasting=False)
                site.answered.append(page.status)
                media = {} if page.status == 304 else {"Content-Type": page.media}
                self.say(page.status, {**media, **known, **page.headers}, page.body)

        self.server = Loopback(Handler)

    @property
    def endpoint(self) -> str:
        return self.server.endpoint

    def url(self, path: str) -> str:
        return f"http://{self.endpoint}{path}"


@contextmanager
def news_site() -> Iterator[NewsSite]:
    site = NewsSite()
    with in_a_thread(site.server):
        yield site


def rss(*items: str) -> bytes:
    """An RSS 2.0 feed of items, each the inside of an `<item>`."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    channel = f"<channel><title>Harbour Wire</title>{inside}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


def item(link: str, title: str = "News", date: str = "Mon, 06 Jan 2020 23:30:00 -0700") -> str:
    return f"<title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>"


def sitemap(*urls: tuple[str, str], root: str = "urlset", row: str = "url") -> bytes:
    """A sitemap of (address, lastmod) rows."""
    rows = "".join(f"<{row}><loc>{u}</loc><lastmod>{m}</lastmod></{row}>" for u, m in urls)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</{root}>'.encode()
