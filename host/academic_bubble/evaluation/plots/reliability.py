"""Whether a probability means what it says."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import BINS, calibration_error
from academic_bubble.evaluation.plots.style import COMMUNITY, PERSONAL, RESEARCH, SOFT, percent

Z = 1.96


def reliability(data: Judged) -> Figure:
    """Stated probability of professional against the share that is, and how often it is said."""
    figure = Figure(figsize=(5.6, 6.2))
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    scores, truth = data.score, data.professional
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    upper.plot([0, 1], [0, 1], color=SOFT, linewidth=0.9, linestyle=(0, (4, 3)))
    upper.text(0.06, 0.015, "what it says is what it is", rotation=37, color=SOFT, fontsize=7.5)
    points = [_bin(scores[bins == place], truth[bins == place]) for place in np.unique(bins)]
    stated, share, low, high = np.asarray(points).T
    upper.errorbar(
        stated, share, yerr=(share - low, high - share), fmt="o-", color=RESEARCH, ms=6,
        mec="white", capsize=0, elinewidth=1.2, ecolor="#aaa0ff",
    )  # fmt: skip
    upper.set(xlim=(0, 1), ylim=(0, 1.02), ylabel="share that is professional")
    upper.set_title(f"Calibration of “professional”: expected error {calibration_error(data):.3f}")
    edges = np.linspace(0, 1, 2 * BINS + 1)
    lower.hist(
        [scores[truth], scores[~truth]], edges, stacked=True, color=[COMMUNITY, PERSONAL],
        label=["professional", "personal"], edgecolor="white", linewidth=0.5,
    )  # fmt: skip
    lower.set(xlabel="stated probability of professional", ylabel="tweets")
    lower.legend(loc="upper left")
    percent(upper)
    percent(lower, "x")
    return figure


def _bin(
    scores: NDArray[np.float32],
    truth: NDArray[np.bool_],
) -> tuple[float, ...]:
    """Return mean score, share and its 95 % interval (Wilson 1927)."""
    count, share = len(truth), float(truth.mean())
    middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
    half = Z * np.sqrt(share * (1 - share) / count + Z * Z / (4 * count**2)) / (1 + Z * Z / count)
    return float(scores.mean()), share, min(share, middle - half), max(share, middle + half)
