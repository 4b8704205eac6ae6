"""Pages made to hurt end in words, soon and in little memory; the next page is read as usual."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest

from tests.workers.parsing.pages import ARABIC, JSON_LD
from workers.parsing import PageProblem, TooDeep, TooHard, TooLong, read_page_apart
from workers.parsing.pages import read_page
from workers.parsing.process import PageProcess
from workers.parsing.scanning import lean


@pytest.mark.parametrize(
    ("html", "problem", "why"),
    [
        ("<div>" * 100_000, TooDeep, "nested"),
        ("<div>" * 257, TooDeep, "one too deep"),
        ("<DIV>" * 300, TooDeep, "tags have no case"),
        ("<b><i>" * 200, TooDeep, "inline elements nest as well"),
        ("<table><tr><td>" * 257, TooDeep, "tables in tables"),
        ("<ul><li>" * 257, TooDeep, "lists in lists"),
        ("<div></p>" * 300, TooDeep, "end tags of what is not open close nothing"),
        ("<made-up>" * 300, TooDeep, "elements of any name"),
        ("<p>" + "word " * 250_000, TooLong, "text"),
        ("<br>" * 100_001, TooLong, "tags"),
        ("<" * 1_000_001, TooLong, "no tags at all"),
    ],
)
def test_the_scan_refuses(html: str, problem: type[PageProblem], why: str) -> None:
    with pytest.raises(problem):
        lean(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 256,
        "<p>one" * 5_000,
        "<div></div>" * 5_000,
        "<li>x" * 5_000,
        "<div><b></div>" * 900,
    ],
)
def test_the_scan_passes_what_real_pages_do(html: str) -> None:
    assert lean(html) == html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<!-- b", "a"),
        ("a<SCRIPT>b</p></script >c", "ac"),
        ("a<script>b", "a"),
        ("a<style>b</style>c", "ac"),
        (
            '<script type="application/ld+json">b</script>',
            '<script type="application/ld+json">b</script>',
        ),
    ],
)
def test_the_scan_leaves_out_what_holds_no_text(html: str, kept: str) -> None:
    assert lean(html) == kept


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "<script>", "</", "<p", "<a b='", "&#"])
def test_the_scan_is_linear(piece: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(PageProblem):
        lean(piece * (9_000_000 // len(piece)))
    assert time.monotonic() - started < 5


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    slow = "<p " + " ".join(f"a{number}=x" for number in range(500_000)) + ">Hi"
    started = time.monotonic()
    with pytest.raises(TooHard, match="Submit"):
        read_page_apart(slow, seconds=2)
    assert time.monotonic() - started < 4
    assert "2,480 people" in read_page_apart(JSON_LD).text


def test_a_page_that_takes_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    with pytest.raises(PageProblem):
        read_page_apart("<a " * 3_000_000)
    assert "2,480 people" in read_page_apart(JSON_LD).text


def test_a_hostile_page_stays_within_300_megabytes() -> None:
    process = PageProcess()
    try:
        process.ask({"url": None, "charset": None, "is_text": True}, b"<p>word</p>" * 90_000, 30)
        status = Path(f"/proc/{process._process.pid}/status").read_text()
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        assert int(peak.split()[1]) < 300_000, peak
    finally:
        process.stop()


@pytest.mark.parametrize("html", [JSON_LD, ARABIC, ARABIC.encode("utf-8")])
def test_read_apart_or_here_a_page_is_the_same(html: str | bytes) -> None:
    url = "https://quay.example/a"
    assert read_page_apart(html, url=url) == read_page(html, url=url)


def test_a_problem_comes_back_as_itself() -> None:
    with pytest.raises(TooDeep):
        read_page_apart("<div>" * 400)
