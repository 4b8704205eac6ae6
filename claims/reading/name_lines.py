"""Tables of names as lines of text: "canonical: surface|surface"."""

from __future__ import annotations


def read_names(lines: str) -> dict[str, str]:
    """Surface forms by bars, after "canonical:", one unit a line."""
    names: dict[str, str] = {}
    for line in filter(None, lines.strip().splitlines()):
        canonical, _, surfaces = line.partition(":")
        names |= {surface.strip(): canonical.strip() for surface in surfaces.split("|")}
    return names


def codes(text: str) -> frozenset[str]:
    return frozenset(text.split())
