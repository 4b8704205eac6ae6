"""Every source's figure over time, as the numbers of an SVG; the claim's own is marked."""

from __future__ import annotations

from typing import Any


def plot_of(claim: Any, places: Any, columns: Any) -> None:
    return None
