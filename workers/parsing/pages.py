"""A page's article: its text without what stands around it, and what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.html
from lxml.etree import ParserError
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from workers.parsing.boilerplate import without_boilerplate
from workers.parsing.decoding import decode
from workers.parsing.metadata import read_metadata
from workers.parsing.problems import NothingToRead
from workers.parsing.scanning import lean
from workers.parsing.values import Page

# What trafilatura's own lists of element names miss.
PRUNED = [
    "//nav|//footer|//form|//button|//select|//dialog|//noscript",
    "//*[@id='respond' or @id='comments' or @id='disqus_thread' or @role='dialog'"
    " or @role='navigation' or @role='search' or @role='alert']",
    "//*[self::div or self::section or self::aside or self::ul or self::ol or self::p]"
    "[contains(concat(' ', normalize-space(@class), ' '), ' comment-respond ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' comments ')"
    " or contains(@class, 'cookie-') or contains(@class, 'cookie_')"
    " or contains(@class, 'share-bar') or contains(@class, 'social-share')"
    " or contains(@class, 'related-') or contains(@class, 'newsletter')]",
]
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")  # lxml refuses it in text
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td")


def read_page(html: bytes | str, *, url: str | None = None, charset: str | None = None) -> Page:
    """The article of an HTML page.

    `charset` is what the HTTP header says, where there was one. Raises a PageProblem. A hostile
    page can hold this for many seconds: see `process.read_page_apart`.
    """
    tree = _parse(lean(decode(html, charset) if isinstance(html, bytes) else html))
    page = read_metadata(tree, url)
    text = _article_text(tree, url, page.title)
    if not text:
        raise NothingToRead
    return replace(page, text=text)


def _parse(html: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)
    body = _XML_DECLARATION.sub("", html).replace("\0", "\ufffd")
    try:
        # As bytes with a stated encoding, so that a wrong <meta charset> has no say any more.
        return lxml.html.document_fromstring(body.encode("utf-8", "replace"), parser=parser)
    except ParserError:  # an empty document
        raise NothingToRead from None


def _article_text(tree: HtmlElement, url: str | None, title: str | None) -> str:
    found = bare_extraction(tree, url=url, include_comments=False, prune_xpath=PRUNED)
    text = getattr(found, "text", None) or ""
    paragraphs = without_boilerplate(_without_title(_lines(text), title))
    if not paragraphs:
        paragraphs = without_boilerplate(_without_title(_plain_blocks(tree), title))
    return "\n\n".join(paragraphs)


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield line.removeprefix("- ").strip()


def _without_title(lines: Iterator[str], title: str | None) -> Iterator[str]:
    """The headline is told apart; repeated in the text it would be read twice."""
    for line in lines:
        if line and (title is None or line.casefold() != title.casefold()):
            yield line


def _plain_blocks(tree: HtmlElement) -> Iterator[str]:
    """Every block of text, for small pages in which trafilatura finds no article."""
    for element in tree.iter(*_BLOCKS):
        if not any(True for _ in element.iterdescendants(*_BLOCKS)):
            yield " ".join(element.text_content().split())
