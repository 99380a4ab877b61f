"""What is said of what: outcomes, and kinds shown in place of others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.plots.style import (
    COMMUNITY,
    KIND_COLOURS,
    PERSONAL,
    SHADES,
    SOFT,
    TEXT,
    UNSURE,
    percent,
)
from academic_bubble.protocol.base import KINDS

# Narrower bars have no room for their figure.
MIN_LABEL = 0.045
OUTCOMES = {"personal": PERSONAL, "unsure": UNSURE, "professional": COMMUNITY}


def outcomes(data: Judged, low: Mapping[str, float], high: float) -> Figure:
    """For each strictness, what is said of personal and of professional tweets."""
    figure = Figure(figsize=(9.2, 3.4))
    axes = figure.subplots()
    rows = []
    for name, point in low.items():
        below, above = data.below(point), data.from_(high) & ~data.below(point)
        for truth, side in (("personal", ~data.professional), ("professional", data.professional)):
            shares = (below[side].mean(), (~below & ~above)[side].mean(), above[side].mean())
            rows.append((f"{name}: {truth} ({side.sum():,})", shares))
    for place, (_, shares) in enumerate(rows):
        _bar(axes, place + place // 2 * 0.4, shares)
    axes.set_yticks([place + place // 2 * 0.4 for place in range(len(rows))])
    axes.set_yticklabels([name for name, _ in rows], color=TEXT)
    axes.invert_yaxis()
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
    axes.set(xlim=(0, 1))
    percent(axes, "x")
    axes.set_title("What is said of personal and of professional tweets", pad=26)
    handles = [axes.barh(0, 0, color=colour) for colour in OUTCOMES.values()]
    names = [f"called {name}" for name in OUTCOMES]
    axes.legend(handles, names, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3)
    return figure


def _bar(axes: Axes, place: float, shares: tuple[float, ...]) -> None:
    left = 0.0
    for share, (name, colour) in zip(shares, OUTCOMES.items(), strict=True):
        axes.barh(place, share, left=left, color=colour, edgecolor="white", height=0.86)
        text = f"{share:.0%}" if share >= 0.1 else f"{share:.1%}"
        if share > MIN_LABEL:
            ink = TEXT if name == "unsure" else "white"
            axes.text(left + share / 2, place, text, ha="center", va="center", color=ink)
        elif not left:  # the share that is hidden is the one to see, however small
            axes.text(share + 0.006, place, text, va="center", color=colour, weight="bold")
        left += share


def kinds(data: Judged) -> Figure:
    """Of the tweets of one kind (row), the share that is shown with each kind (column)."""
    truth, shown = data.targets[:, 1:] == 1, data.shown
    none_true, none_shown = ~truth.any(axis=1, keepdims=True), ~shown.any(axis=1, keepdims=True)
    rows, columns = np.hstack([truth, none_true]), np.hstack([shown, none_shown])
    counts = rows.sum(axis=0)
    shares = (rows.T.astype(float) @ columns.astype(float)) / np.maximum(counts, 1)[:, None]
    names = [*KINDS, "none"]
    figure = Figure(figsize=(8.6, 7.6))
    axes = figure.subplots()
    axes.imshow(shares, cmap=SHADES, vmin=0, vmax=1)
    for (row, column), share in np.ndenumerate(shares):
        if share >= 0.005:
            ink = "white" if share > 0.5 else TEXT
            axes.text(column, row, f"{share:.0%}".rstrip("%"), ha="center", va="center", color=ink,
                      fontsize=7.5)  # fmt: skip
    axes.set_xticks(range(len(names)), names, rotation=45, ha="left", rotation_mode="anchor")
    axes.set_yticks(range(len(names)), [f"{n} ({c:,})" for n, c in zip(names, counts, strict=True)])
    axes.xaxis.tick_top()
    for labels in (axes.get_xticklabels(), axes.get_yticklabels()):
        for name, label in zip(names, labels, strict=True):
            label.set_color(KIND_COLOURS.get(name, SOFT))
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    axes.set(xlabel="shown, % of the row's tweets", ylabel="is (tweets)")
    axes.set_title("Kinds: what is shown for what. A tweet may have several.", pad=12)
    return figure
