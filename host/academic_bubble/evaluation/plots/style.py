"""What the plots share: colours of the extension, type, and how they are saved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from academic_bubble.protocol.base import KINDS

TEXT, SOFT, LINE = "#18181d", "#5c5c68", "#e4e4ea"
RESEARCH, OPPORTUNITIES, COMMUNITY = "#4a3fd0", "#8a5a00", "#0a7065"
PERSONAL, UNSURE = "#a8321f", "#b4bcc4"
STRICTNESS: Final = {"sure": "o", "balanced": "s", "likely": "^"}

_OPPORTUNITIES = {"internship", "job", "school", "conference"}
_RESEARCH = {"paper", "project", "idea", "course"}
KIND_COLOURS: Final[dict[str, str]] = {
    kind: OPPORTUNITIES if kind in _OPPORTUNITIES else RESEARCH if kind in _RESEARCH else COMMUNITY
    for kind in KINDS
}
SHADES = LinearSegmentedColormap.from_list("shades", ["#ffffff", "#c9c5f5", RESEARCH, "#1f1870"])

DPI = 144
_RC: Final[dict[Any, Any]] = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "text.color": TEXT,
    "axes.edgecolor": "#c9c9d3",
    "axes.labelcolor": SOFT,
    "axes.titlesize": 10,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": LINE,
    "grid.linewidth": 0.7,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelsize": 8,
    "ytick.labelsize": 8,
    "legend.frameon": False,
    "legend.fontsize": 8,
    "lines.linewidth": 1.8,
    "figure.facecolor": "white",
    "figure.constrained_layout.use": True,
    "svg.hashsalt": "academic-bubble",  # the same figures give the same bytes
}


@contextmanager
def style() -> Iterator[None]:
    """Draw without a display, in the look of this project."""
    with mpl.rc_context(_RC):
        yield


def new(columns: float, rows: float) -> tuple[Figure, Axes]:
    """Return a figure of that size in inches with one plot."""
    figure = Figure(figsize=(columns, rows))
    return figure, figure.add_subplot()


def percent(axes: Axes, which: str = "both") -> None:
    """Write an axis that runs from 0 to 1 in per cent."""
    formatter = mpl.ticker.PercentFormatter(1.0)
    if which in ("x", "both"):
        axes.xaxis.set_major_formatter(formatter)
    if which in ("y", "both"):
        axes.yaxis.set_major_formatter(formatter)


def save(figure: Figure, folder: Path, name: str) -> None:
    """Write NAME.png and NAME.svg."""
    figure.savefig(folder / f"{name}.png", dpi=DPI)
    figure.savefig(folder / f"{name}.svg", metadata={"Date": None})
    plt.close(figure)
