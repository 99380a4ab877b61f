"""Precision against recall of each kind, with the point at which it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from sklearn.metrics import precision_recall_curve

from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import of_kinds
from academic_bubble.evaluation.plots.style import KIND_COLOURS, SOFT, percent
from academic_bubble.protocol.base import KINDS

COLUMNS, ROWS = 7, 2
BASE_RATE: Final[dict[str, Any]] = {"color": SOFT, "linewidth": 0.8, "linestyle": (0, (1, 2))}


def precision_recall(data: Judged) -> Figure:
    """One small plot a kind, all of the same scale; kinds without a tweet are left empty."""
    figure = Figure(figsize=(13.6, 5.0))
    panels = figure.subplots(ROWS, COLUMNS)
    figures = of_kinds(data)
    for place, (kind, axes) in enumerate(zip(KINDS, panels.flat, strict=False)):
        _panel(axes, data, place, figures[kind])
    for axes in panels[:, 0]:
        axes.set_ylabel("precision")
    for axes in panels[-1, :-1]:
        axes.set_xlabel("recall")
    _legend(panels.flat[-1])
    return figure


def _panel(axes: Axes, data: Judged, place: int, figures: Mapping[str, float]) -> None:
    kind, truth = KINDS[place], data.targets[:, 1 + place] == 1
    colour, count = KIND_COLOURS[kind], int(truth.sum())
    axes.set(xlim=(0, 1.02), ylim=(0, 1.04), xticks=(0, 0.5, 1), yticks=(0, 0.25, 0.5, 0.75, 1))
    percent(axes)
    if place % COLUMNS:
        axes.tick_params(labelleft=False)
    axes.set_title(kind, color=colour, pad=17)
    axes.text(0, 1.03, _caption(count, figures), transform=axes.transAxes, color=SOFT, fontsize=7.5)
    if not count:
        return
    precision, recall, _ = precision_recall_curve(truth, data.probabilities[:, 1 + place])
    axes.step(recall, precision, where="post", color=colour)
    axes.axhline(truth.mean(), **BASE_RATE)
    if not np.isnan(figures["precision"]):
        axes.plot(figures["recall"], figures["precision"], "o", color=colour, mec="white", ms=8)


def _caption(count: int, figures: Mapping[str, float]) -> str:
    if not count:
        return "no such tweet"
    return f"AP {figures['average_precision']:.2f}, F1 {figures['f1']:.2f}, {count} tweets"


def _legend(axes: Axes) -> None:
    axes.axis("off")
    axes.plot([], [], color=SOFT, label="at all thresholds")
    axes.plot([], [], "o", color=SOFT, mec="white", ms=8, label="as shown")
    axes.plot([], [], **BASE_RATE, label="if every tweet had it")
    axes.legend(loc="upper left", bbox_to_anchor=(0.0, 1.0))
