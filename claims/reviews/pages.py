"""The JSON-LD that is embedded in a page; nothing of the page is run and no element is built."""

from __future__ import annotations

from html.parser import HTMLParser


def embedded(page: str) -> list[str]:
    """The contents of every script element of type application/ld+json, in order."""
    found = Scripts()
    found.feed(page)
    found.close()
    return ["".join(parts) for parts in found.scripts]


class Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self.inside = tag == "script" and kind == "application/ld+json"
        if self.inside:
            self.scripts.append([])

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1].append(data)
