"""An XML document from a stranger: looked through before anything else reads it.

No DTD and no entity of its own (they are how small documents become large ones), limited in size,
depth and number of elements. What is handed on is UTF-8 without a declaration, so that every later
reader sees what was looked through.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from workers.fetching import Fetched
from workers.fetching.bodies import decoded
from workers.monitoring.problems import NotAFeed
from workers.parsing import PageProblem, decode

DEEPEST = 64
MOST_ELEMENTS = 500_000  # a sitemap of 50,000 addresses (its most) with news tags has 400,000
GZIP = b"\x1f\x8b"
DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,500}\?>")
PROLOG = re.compile(r"<[A-Za-z_]")  # where the root begins


@dataclass(frozen=True, slots=True)
class Document:
    """`root` is the root's local name in lower case; `body` is UTF-8, well formed or nearly so."""

    root: str
    body: bytes


def read_document(page: Fetched) -> Document:
    """Look a document through; raises NotAFeed with the reason."""
    body = decoded([page.body], "gzip") if page.body.startswith(GZIP) else page.body
    try:
        text = decode(body, page.charset)
    except PageProblem:
        raise NotAFeed("its encoding cannot be told") from None
    text = DECLARATION.sub("", text).lstrip()
    start = PROLOG.search(text)
    if start is None:
        raise NotAFeed("it is no XML")
    if "<!" in text[: start.start()].replace("<!--", ""):
        raise NotAFeed("it has a DTD, which is not read")
    return look_through(text.encode())


def look_through(body: bytes) -> Document:
    root, depth, count = "", 0, 0
    try:
        for event, element in iterparse(BytesIO(body), events=("start", "end"), forbid_dtd=True):
            if event == "end":
                depth -= 1
                element.clear()
                continue
            root = root or local_name(element.tag)
            depth, count = depth + 1, count + 1
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise NotAFeed("it is nested too deep or has too many elements")
    except DefusedXmlException:
        raise NotAFeed("it has a DTD or entities, which are not read") from None
    except ParseError as problem:
        if not root:
            raise NotAFeed(f"it is no XML: {problem}") from None
        # Otherwise it goes on: many feeds are not well formed, and their readers forgive it.
    return Document(root, body)


def local_name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()
