"""One linear pass over HTML before any parser sees it.

Refuses what makes parsers slow (nested elements cost libxml2 and trafilatura the square of their
depth) and leaves out what holds no text: comments, scripts other than JSON-LD, styles, drawings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workers.parsing.problems import TooDeep, TooLong

DEPTH = 256
TEXT_CHARACTERS = 1_000_000
TAGS = 100_000

# Elements that need no end tag and do not nest without another element between them.
NEVER_NESTED = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "optgroup", "colgroup", "html", "head", "body", "rp", "rt",
})  # fmt: skip
WITHOUT_TEXT = ("script", "style", "svg", "template", "iframe", "object", "canvas", "math")

_TOKEN = re.compile(r"<!--|<(/?)([a-zA-Z][^\s/>]*)")
_ENDS = {name: re.compile(f"</{name}[^>]*>", re.IGNORECASE) for name in WITHOUT_TEXT}


@dataclass(slots=True)
class _Scan:
    html: str
    at: int = 0
    text: int = 0
    tags: int = 0
    open: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def keep(self, end: int) -> None:
        self.kept.append(self.html[self.at : end])
        self.at = end

    def count_text(self, characters: str) -> None:
        self.text += len(characters.strip())
        if self.text > TEXT_CHARACTERS:
            raise TooLong

    def enter(self, name: str) -> None:
        self.tags += 1
        if self.tags > TAGS:
            raise TooLong
        if name not in NEVER_NESTED:
            self.open.append(name)
            if len(self.open) > DEPTH:
                raise TooDeep

    def leave(self, name: str) -> None:
        if name in self.open:  # at most DEPTH names
            while self.open.pop() != name:
                pass


def lean(html: str) -> str:
    """The HTML without what holds no text. Raises TooDeep or TooLong."""
    scan = _Scan(html)
    while (match := _TOKEN.search(html, scan.at)) is not None:
        scan.count_text(html[scan.at : match.start()])
        if match[0] == "<!--":
            scan.keep(match.start())
            scan.at = _after(html, "-->", match.end())
            continue
        name, end = match[2].lower(), _after(html, ">", match.end())
        if match[1]:
            scan.leave(name)
        elif name in WITHOUT_TEXT:
            _step_over(scan, name, match.start(), end)
            continue
        else:
            scan.enter(name)
        scan.keep(end)
    scan.count_text(html[scan.at :])
    scan.keep(len(html))
    return "".join(scan.kept)


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return len(html) if found < 0 else found + len(mark)


def _step_over(scan: _Scan, name: str, start: int, end: int) -> None:
    """Leave an element out to its end tag; JSON-LD, where metadata stands, stays."""
    scan.keep(start)
    closed = _ENDS[name].search(scan.html, end)
    after = closed.end() if closed else len(scan.html)
    if name == "script" and "ld+json" in scan.html[start:end].lower():
        scan.keep(after)
    scan.at = after
