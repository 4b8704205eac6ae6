"""Checks done over time and the faults among them, as an SVG that needs no library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, EDGE = 900, 300, 40
COLOURS = {
    "child": "#c77", "worker": "#a33", "freeze": "#74a", "broker": "#b80",
    "flush": "#dc6", "database": "#36a", "sweeper": "#888",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What was done to the desk, `at` seconds after the run began."""

    at: float
    kind: str


def picture(done: Sequence[tuple[float, int]], faults: Sequence[Fault]) -> str:
    """`done`: seconds and how many checks were done by then, at least one of them."""
    last = max(*(at for at, _ in done), *(fault.at for fault in faults), 1.0)
    most = max(*(number for _, number in done), 1)

    def x(at: float) -> float:
        return EDGE + at / last * (WIDTH - 2 * EDGE)

    def y(number: float) -> float:
        return HEIGHT - EDGE - number / most * (HEIGHT - 2 * EDGE)

    strokes = [
        f'<line x1="{x(fault.at):.1f}" x2="{x(fault.at):.1f}" y1="{EDGE}" y2="{HEIGHT - EDGE}"'
        f' stroke="{COLOURS[fault.kind]}"><title>{escape(fault.kind)}</title></line>'
        for fault in faults
    ]
    curve = " ".join(f"{x(at):.1f},{y(number):.1f}" for at, number in done)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
            ' font-family="sans-serif" font-size="12">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
            *strokes,
            f'<polyline points="{curve}" fill="none" stroke="#163" stroke-width="2"/>',
            f'<text x="{EDGE}" y="{EDGE - 12}">{most:,} checks done</text>',
            f'<text x="{WIDTH - EDGE}" y="{HEIGHT - 12}" text-anchor="end">{last:.0f} s</text>',
            *legend({fault.kind for fault in faults}),
            "</svg>",
        ]
    )


def legend(kinds: set[str]) -> list[str]:
    return [
        f'<text x="{EDGE + 180 + 80 * place}" y="{EDGE - 12}" fill="{COLOURS[kind]}">{kind}</text>'
        for place, kind in enumerate(sorted(kinds))
    ]
