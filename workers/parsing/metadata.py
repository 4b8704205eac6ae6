"""What a page says about its article: JSON-LD first, then OpenGraph and its kin, then HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from workers.parsing.values import Page

Node = dict[str, Any]

_META_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date",
    "dc.date.issued", "dc.date", "dcterms.created", "dcterms.issued", "parsely-pub-date",
    "publishdate", "pubdate", "sailthru.date", "publication_date", "citation_publication_date",
)  # fmt: skip
_BY = re.compile(r"^(by|por|par|von|بقلم|نوشته)\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")


def read_metadata(tree: HtmlElement, url: str | None) -> Page:
    """A page without its text."""
    node = _article_node(tree)
    meta = _meta(tree)
    site = _site(node, meta)
    return Page(
        text="",
        title=_title(tree, node, meta, site),
        site=site,
        authors=_authors(tree, node, meta),
        language=_language(tree, node, meta),
        published=_published(tree, node, meta, url),
        canonical_url=_canonical(tree, meta, url),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _clean(element.get("content"))
        if content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article_node(tree: HtmlElement) -> Node:
    """The JSON-LD node of the article, else of the page, else an empty one."""
    nodes = [node for script in tree.iter("script") for node in _nodes(_load(script.text))]
    for wanted in ("article", "posting", "report", "webpage"):
        for node in nodes:
            if wanted in str(node.get("@type", "")).lower():
                return node
    return {}


def _load(text: str | None) -> Any:
    try:
        return json.loads((text or "").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > 3:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), depth + 1)


def _clean(value: Any) -> str | None:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text[:500] or None


def _names(value: Any) -> Iterator[str]:
    """The names in a JSON-LD value: a string, a node with a name, or a list of them."""
    if isinstance(value, list):
        for each in value[:20]:
            yield from _names(each)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif name := _clean(value):
        yield name


def _site(node: Node, meta: dict[str, str]) -> str | None:
    publisher = next(_names(node.get("publisher")), None)
    return meta.get("og:site_name") or publisher or meta.get("application-name")


def _title(tree: HtmlElement, node: Node, meta: dict[str, str], site: str | None) -> str | None:
    headings = [_clean(heading.text_content()) for heading in tree.iter("h1")]
    title = (
        _clean(node.get("headline"))
        or meta.get("og:title")
        or (headings[0] if len(headings) == 1 else None)
        or _clean(tree.findtext(".//title"))
        or next(filter(None, headings), None)
    )
    return _without_site(title, site) if title else None


def _without_site(title: str, site: str | None) -> str:
    """'Seven bridges reopened | The Daily Post' without the name of the site."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » "):
        head, found, tail = title.rpartition(mark)
        if found and site and tail.strip().lower() == site.lower():
            return head.strip()
    return title


def _authors(tree: HtmlElement, node: Node, meta: dict[str, str]) -> tuple[str, ...]:
    names = list(_names(node.get("author")))
    if not names:
        given = meta.get("author") or meta.get("article:author") or meta.get("byl") or ""
        names = re.split(r"\s*[;,]\s*|\s+(?:and|y|et|und)\s+", given)
    if not any(names):
        names = [_clean(each.text_content()) or "" for each in tree.xpath("//*[@rel='author']")]
    plain = (_BY.sub("", name).strip() for name in names[:20])
    return tuple(dict.fromkeys(name for name in plain if name and "://" not in name))


def _language(tree: HtmlElement, node: Node, meta: dict[str, str]) -> str | None:
    root = tree.getroottree().getroot()
    stated = (
        _clean(node.get("inLanguage"))
        or root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or root.get("xml:lang")
        or meta.get("og:locale")
        or meta.get("language")
        or ""
    )
    match = _LANGUAGE.fullmatch(stated.strip())
    return match[0].replace("_", "-").split("-")[0].lower() if match else None


def _published(
    tree: HtmlElement, node: Node, meta: dict[str, str], url: str | None
) -> date | datetime | None:
    stated = [node.get("datePublished"), *(meta.get(name) for name in _META_DATES)]
    stated += [each.get("datetime") for each in tree.xpath("//time[@datetime]")[:1]]
    for value in stated:
        moment = _moment(value)
        if moment:
            return moment
    # Not its extensive search, which takes any date in the text.
    return _moment(find_date(tree, extensive_search=False, original_date=True, url=url))


def _moment(value: Any) -> date | datetime | None:
    text = (_clean(value) or "").replace("/", "-")
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _canonical(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href")
    for candidate in (*links[:1], meta.get("og:url"), url):
        absolute: str = urljoin(url or "", (candidate or "").strip())
        if urlsplit(absolute).scheme in ("http", "https") and urlsplit(absolute).hostname:
            return absolute.partition("#")[0]
    return None
