"""Charts for the reports, as SVG files that are the same for the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@contextmanager
def picture(path: Path, *, across: str, up: str) -> Iterator[Axes]:
    """Axes to draw on; the file is written behind the caller."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot

    with mpl.rc_context({"svg.hashsalt": "factcheck", "font.size": 10, "svg.fonttype": "none"}):
        figure, axes = pyplot.subplots(figsize=(6, 4))
        axes.set(xlabel=across, ylabel=up)
        axes.grid(color="0.9")
        axes.spines[["top", "right"]].set_visible(False)
        yield axes
        axes.legend(frameon=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
        pyplot.close(figure)
