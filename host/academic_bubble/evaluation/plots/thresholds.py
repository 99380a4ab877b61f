"""What a threshold of hiding costs and brings, and where the shipped ones stand."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import CAUGHT, lost
from academic_bubble.evaluation.plots.style import (
    PERSONAL,
    RESEARCH,
    SOFT,
    STRICTNESS,
    TEXT,
    percent,
)

GROUND = {"facecolor": "white", "edgecolor": "none", "pad": 1.0, "alpha": 0.85}


def thresholds(data: Judged, low: Mapping[str, float], high: float) -> Figure:
    """Left, shares called personal by threshold; right, one share against the other."""
    figure = Figure(figsize=(10.4, 4.6))
    left, right = figure.subplots(1, 2, width_ratios=(1.15, 1))
    points = np.linspace(0, 1, 501)
    hidden, caught = (
        np.asarray([data.below(point)[side].mean() for point in points])
        for side in (data.professional, ~data.professional)
    )
    _by_threshold(left, points, hidden, caught, low, high)
    _trade_off(right, hidden, caught, data, low)
    return figure


def _by_threshold(
    axes: Axes,
    points: NDArray[np.float64],
    hidden: NDArray[np.float64],
    caught: NDArray[np.float64],
    low: Mapping[str, float],
    high: float,
) -> None:
    axes.plot(points, caught, color=RESEARCH, label="personal tweets caught")
    axes.plot(points, hidden, color=PERSONAL, label="professional tweets hidden")
    for name, point in low.items():
        axes.axvline(point, color=SOFT, linewidth=0.9, linestyle=(0, (3, 2)))
        for curve, colour in ((caught, RESEARCH), (hidden, PERSONAL)):
            share = np.interp(point, points, curve)
            axes.plot(point, share, STRICTNESS[name], color=colour, mec="white", ms=8)
        axes.plot([], [], STRICTNESS[name], color=SOFT, label=f"“{name}”: below {point:.2f}")
    axes.axvline(high, color=SOFT, linewidth=0.9)
    axes.text(high, 1.01, " professional from here", color=SOFT, fontsize=7.5, ha="center")
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="personal below this probability of professional")
    axes.set_title("Share called personal, by threshold", pad=14)
    axes.legend(loc="center", bbox_to_anchor=(0.52, 0.42), frameon=True, edgecolor="white")
    percent(axes, "y")


def _trade_off(
    axes: Axes,
    hidden: NDArray[np.float64],
    caught: NDArray[np.float64],
    data: Judged,
    low: Mapping[str, float],
) -> None:
    axes.plot(hidden, caught, color=TEXT)
    at_caught = lost(data)
    axes.plot([at_caught, at_caught, 0], [0, CAUGHT, CAUGHT], color=SOFT, linewidth=0.8, ls=":")
    axes.annotate(
        f"{at_caught:.1%} hidden where {CAUGHT:.0%} are caught",
        (0, CAUGHT), (6, 5), textcoords="offset points", color=SOFT, fontsize=7.5,
    )  # fmt: skip
    for name, point in low.items():
        below = data.below(point)
        x, y = below[data.professional].mean(), below[~data.professional].mean()
        axes.plot(x, y, STRICTNESS[name], color=RESEARCH, mec="white", ms=9)
        axes.annotate(
            f"{name}: {x:.1%} hidden, {y:.0%} caught",
            (x, y), (9, -5), textcoords="offset points", color=RESEARCH, fontsize=8, bbox=GROUND,
        )  # fmt: skip
    axes.set(xlim=(0, max(0.25, 1.6 * at_caught)), ylim=(0, 1.0))
    axes.set(xlabel="professional tweets hidden", ylabel="personal tweets caught")
    axes.set_title("The trade, and the points that ship", pad=14)
    percent(axes)
