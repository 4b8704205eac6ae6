"""Text of a stranger who would like to run something in the reader's browser, and what ran."""

from __future__ import annotations

from html.parser import HTMLParser

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>\u202eevil</b> &"
    " {{ 7|add:7 }} {{ 7*7 }}"
)
DATA = {"type": "application/ld+json"}  # the attributes of the one script that holds no program


class Elements(HTMLParser):
    """The elements and attributes that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def broken_out(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Elements of a page that run something which the house did not write."""
    return [(tag, attrs) for tag, attrs in Elements(html).seen if runs(tag, attrs)]


def runs(tag: str, attrs: dict[str, str | None]) -> bool:
    return (
        (tag == "script" and not attrs.get("src") and attrs != DATA)
        or any(name.startswith("on") for name in attrs)
        or str(attrs.get("href", "")).startswith("javascript:")
        or attrs.get("src") == "x"
    )
