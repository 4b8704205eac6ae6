"""A news site on loopback that speaks HTTP as sites do: validators, robots.txt, bad days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.workers.loopback import in_a_thread

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

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.agents.add(self.headers["User-Agent"])
                page = site.pages.get(self.path, Page(b"", status=404))
                known = page.validators
                if known and self.headers["If-None-Match"] == known["ETag"]:
                    page = Page(b"", status=304, lasting=False)
                site.answered.append(page.status)
                self.send_response(page.status)
                for name, value in {**known, **page.headers}.items():
                    self.send_header(name, value)
                if page.status != 304:
                    self.send_header("Content-Type", page.media)
                    self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body if page.status != 304 else b"")

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True

    @property
    def endpoint(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

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
