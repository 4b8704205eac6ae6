"""What is read out of feeds and sitemaps, and what is refused."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.workers.monitoring.site import item, rss, sitemap
from workers.fetching import Fetched
from workers.fetching.retry_after import asked_for
from workers.monitoring.documents import DEEPEST, read_document
from workers.monitoring.entries import MOST_LISTED, moment, read_entries
from workers.monitoring.problems import NotAFeed
from workers.monitoring.sitemaps import read_index, read_sitemap

HERE = "https://wire.example/news/feed.xml"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title type="html">
Sale &amp;amp; &lt;b&gt;loss&lt;/b&gt;</title><link rel="enclosure" href="/a.mp3"/>
<link href="/a"/><updated>2020-01-07T01:00:00+02:00</updated></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/>
<item><title>One</title><link>https://wire.example/a</link><dc:date>2020-01-06</dc:date></item>
</rdf:RDF>"""
LATIN_TEXT = rss(item("https://wire.example/a", "Caf\u00e9")).decode()
LATIN = LATIN_TEXT.replace("?>", ' encoding="latin-1"?>', 1).encode("latin-1")
BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
<rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>"""


def fetched(body: bytes, charset: str | None = None) -> Fetched:
    return Fetched(HERE, 200, {}, body, "application/xml", charset)


@pytest.mark.parametrize(
    ("body", "url", "title", "published", "why"),
    [
        (rss(item("https://wire.example/a", "One")), "https://wire.example/a", "One",
         "2020-01-06T23:30:00-07:00", "the publisher's own zone is kept"),
        (rss(item("/a", "One")), "https://wire.example/a", "One", "2020-01-06T23:30:00-07:00",
         "a relative address"),
        (rss("<title>One</title><guid isPermaLink='true'>https://wire.example/a</guid>"),
         "https://wire.example/a", "One", None, "an address as its identity, without a date"),
        (rss(item("https://wire.example/a", "<![CDATA[Fish & <i>chips</i>]]>", "soon")),
         "https://wire.example/a", "Fish & chips", None, "markup in a title; a date that is none"),
        (rss(item("https://wire.example/a", "One", "Fri, 01 Jan 2100 00:00:00 GMT")),
         "https://wire.example/a", "One", None, "a date in the future is none"),
        (ATOM, "https://wire.example/a", "Sale & loss", "2020-01-07T01:00:00+02:00", "Atom"),
        (RDF, "https://wire.example/a", "One", "2020-01-06T00:00:00+00:00", "RSS 1.0"),
        (LATIN, "https://wire.example/a", "Caf\u00e9",
         "2020-01-06T23:30:00-07:00", "another encoding, as the declaration says"),
        (rss(item("https://wire.example/a", "One")).decode().encode("utf-16"),
         "https://wire.example/a", "One", "2020-01-06T23:30:00-07:00", "UTF-16 by its mark"),
        (rss(item("https://wire.example/a", "A &nbsp; B & C")), "https://wire.example/a", None,
         "2020-01-06T23:30:00-07:00", "not well formed, as many are"),
        (gzip.compress(rss(item("https://wire.example/a", "One"))), "https://wire.example/a",
         "One", "2020-01-06T23:30:00-07:00", "compressed as a file"),
    ],
)  # fmt: skip
def test_entries(body: bytes, url: str, title: str | None, published: str | None, why: str) -> None:
    (entry,) = read_entries(read_document(fetched(body)).body, HERE)
    assert entry.url == url, why
    assert title is None or entry.title == title, why
    said = entry.published
    assert (said.isoformat() if said else None) == published, why


def test_a_long_feed_is_read_from_its_top() -> None:
    body = rss(*(item(f"https://wire.example/{number}") for number in range(500)))
    entries = read_entries(read_document(fetched(body)).body, HERE)
    assert len(entries) == MOST_LISTED
    assert entries[0].url == "https://wire.example/0"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (BOMB, "entities that swell"),
        (BOMB.decode().encode("utf-16"), "the same in another encoding"),
        (b'<!DOCTYPE rss SYSTEM "https://evil.example/x.dtd"><rss/>', "a DTD elsewhere"),
        (b'<!doctype rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "a file"),
        (b"<!DOCTYPE html><html><body><p>Not found</body></html>", "a web page"),
        (b"", "nothing"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<rss>" + b"<a>" * (DEEPEST + 1), "nested too deep"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "JSON"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(body: bytes, why: str) -> None:
    with pytest.raises(NotAFeed):
        read_document(fetched(body))


def test_a_sitemap_is_read_newest_first_with_its_news_tags() -> None:
    news = """<url><loc>https://wire.example/n</loc><lastmod>2020-01-01</lastmod><n:news>
        <n:publication><n:name>Wire</n:name><n:language>en</n:language></n:publication>
        <n:publication_date>2020-03-01T22:00:00-05:00</n:publication_date>
        <n:title>Late &amp; loud</n:title></n:news>
        <i:image><i:loc>https://wire.example/p.png</i:loc><i:title>P</i:title></i:image></url>"""
    plain = sitemap(("https://wire.example/a", "2020-02-01"), ("https://wire.example/b", ""))
    body = plain.replace(b"</urlset>", news.encode() + b"</urlset>").replace(
        b"<urlset ",
        b'<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
        b' xmlns:i="http://www.google.com/schemas/sitemap-image/1.1" ',
    )
    first, *rest = read_sitemap(read_document(fetched(body)).body)
    assert (first.url, first.title) == ("https://wire.example/n", "Late & loud")
    assert first.published and first.published.isoformat() == "2020-03-01T22:00:00-05:00"
    assert [one.url for one in rest] == ["https://wire.example/a", "https://wire.example/b"]


def test_an_index_gives_its_newest_sitemaps() -> None:
    rows = [(f"https://wire.example/{day}.xml", f"2020-01-0{day}") for day in range(1, 6)]
    body = sitemap(*rows, root="sitemapindex", row="sitemap")
    assert read_index(body, 2) == ("https://wire.example/5.xml", "https://wire.example/4.xml")


NOW = datetime(2020, 1, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("Mon, 06 Jan 2020 14:00:00 GMT", timedelta(hours=2)),
        ("", timedelta(minutes=1)),
        ("0", timedelta(minutes=1)),
        ("soon", timedelta(minutes=1)),
        ("99999999999999", timedelta(days=1)),
        ("Mon, 06 Jan 2090 14:00:00 GMT", timedelta(days=1)),
    ],
)
def test_how_long_a_site_asks_to_be_left_alone(header: str, wait: timedelta) -> None:
    assert asked_for(header, NOW) == NOW + wait


@pytest.mark.parametrize("text", ["", "yesterday", "2020-13-01", "0000-00-00", "Mon, 99", "1e9"])
def test_a_time_that_is_none(text: Any) -> None:
    assert moment(text) is None
