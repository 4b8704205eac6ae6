from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.workers.parsing.pages import ARABIC, BARE, JSON_LD, SPANISH, TABLES, WORDPRESS
from workers.parsing import NothingToRead
from workers.parsing.pages import read_page

KEPT = ("2,480 people", "Forty of the 61", "cookies and blankets", "310 houses")
DROPPED = (
    "We use cookies", "Accept all", "Home", "Facebook", "Tweet", "Read more", "Ferry timetable",
    "Click to share", "Related", "14 new parks", "300 owls", "Comments", "9,000 boats", "©",
    "rights reserved", "ghosts", "color", "Leave a Reply", "will not be published", "Required",
    "Name *", "Save my name", "Post Comment",
)  # fmt: skip


@pytest.mark.parametrize("html", [JSON_LD, WORDPRESS])
def test_the_article_comes_whole_and_nothing_else(html: str) -> None:
    text = read_page(html).text
    assert [part for part in KEPT if part not in text] == []
    assert [part for part in DROPPED if part in text] == []
    assert len(text.split("\n\n")) == 4, "paragraphs stand apart"


def test_json_ld_tells_about_the_article() -> None:
    page = read_page(JSON_LD, url="https://quay.example/2021/07/boats?utm_source=x")
    assert page.title == "Boats carry thousands from lower town"
    assert page.site == "The Quay Herald"
    assert page.authors == ("Lena Marsh", "Tom Ode")
    assert page.language == "en"
    assert page.published == datetime(2021, 7, 22, 8, 30, tzinfo=timezone(timedelta(hours=3)))
    assert page.canonical_url == "https://quay.example/2021/07/boats"
    assert page.title not in page.text, "the headline is told apart from the text"


def test_open_graph_tells_about_the_article() -> None:
    page = read_page(WORDPRESS)
    assert (page.title, page.site, page.language) == ("Boats carry thousands", "Quay Blog", "en")
    assert page.authors == ("Lena Marsh", "Tom Ode")
    assert page.published == datetime(2021, 7, 22, 5, 0, tzinfo=UTC)
    assert page.canonical_url == "https://blog.example/boats"


@pytest.mark.parametrize(
    ("html", "parts", "why"),
    [
        (BARE, ("2,480 people", "October 10"), "text without any markup but line breaks"),
        (TABLES, ("2,480 people", "Forty of the 61", "310 houses"), "a layout of tables"),
        (ARABIC, ("٢٤٨٠ شخصا", "من أصل ٦١", "٣١٠ منازل"), "right to left"),
        (SPANISH, ("2.480 personas", "los 61 miembros", "310 casas"), "Spanish"),
        ("<p>The council said seven bridges reopened on Sunday.</p>", ("seven bridges",), "tiny"),
        ('<?xml version="1.0" encoding="utf-8"?>' + TABLES, ("2,480 people",), "XHTML"),
    ],
)
def test_layouts(html: str, parts: tuple[str, ...], why: str) -> None:
    text = read_page(html).text
    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize("html", [ARABIC, SPANISH])
def test_comment_forms_of_other_languages_stay_out(html: str) -> None:
    text = read_page(html).text
    for part in ("اترك", "عنوان بريدك", "respuesta", "correo", "Lea también"):
        assert part not in text


@pytest.mark.parametrize(
    ("head", "published", "why"),
    [
        ('<meta name="date" content="2021-07-22">', date(2021, 7, 22), "a day stays a day"),
        ('<meta name="pubdate" content="2021/07/22">', date(2021, 7, 22), "slashes"),
        ('<meta property="og:updated_time" content="x">', None, "no date"),
        ('<meta name="date" content="yesterday">', None, "not a date"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle",</script>'
            '<meta name="date" content="2021-07-22">',
            date(2021, 7, 22),
            "broken JSON-LD does not hide the rest",
        ),
        (
            f'<script type="application/ld+json">{"[" * 100_000}</script>'
            '<meta name="date" content="2021-07-22">',
            date(2021, 7, 22),
            "JSON-LD too deep to read",
        ),
    ],
)
def test_publication_date(head: str, published: date | None, why: str) -> None:
    assert (
        read_page(f"<html><head>{head}</head><body>{SPANISH}</body></html>").published == published
    )


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("", "empty"),
        ("   \n", "blank"),
        ("<html><body></body></html>", "no text"),
        ("<script>document.write('x')</script>", "only a script"),
        ("<!-- <p>The council said seven bridges reopened.</p> -->", "only a comment"),
        ("<form><p>Log in to read this article.</p></form>", "only a form"),
    ],
)
def test_a_page_without_text_says_so(html: str, why: str) -> None:
    with pytest.raises(NothingToRead, match="Submit"):
        read_page(html)
