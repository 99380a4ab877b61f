"""Chooses the outcome points and the kinds' thresholds on tweets not trained on."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.protocol.base import KINDS, Kind

Floats = NDArray[np.float32]

# The share of professional tweets that each strictness may call personal.
LOST = {"sure": 0.01, "balanced": 0.03, "likely": 0.06}
# Of the tweets called professional, this share is.
PRECISION = 0.95
# With calibrated probabilities F1 is best at half its own maximum (Lipton, Elkan and Naryanaswamy
# 2014), and kinds reach about .6. A point for each kind, by its own curve, its own maximum or its
# expected F1, is no better on authors left out of the choice.
KIND_THRESHOLD = 0.3


@dataclass(frozen=True)
class Thresholds:
    """Probabilities: personal below `low`, professional from `high`, a kind from its own."""

    low: Mapping[str, float]
    high: float
    kinds: Mapping[Kind, float]


def choose(probabilities: Floats, targets: Floats) -> Thresholds:
    """Return the points for (n, 14) probabilities and 0/1 targets."""
    professional, truth = probabilities[:, 0], targets[:, 0] == 1
    high = _high(professional, truth)
    low = {
        name: min(high, _floor(np.quantile(professional[truth], share, method="lower")))
        for name, share in LOST.items()
    }
    return Thresholds(low, high, dict.fromkeys(KINDS, KIND_THRESHOLD))


def _floor(point: np.floating) -> float:
    """Return the point with four decimals, rounded so that no further tweet is lost."""
    return math.floor(float(point) * 1e4) / 1e4


def _high(professional: Floats, truth: NDArray[np.bool_]) -> float:
    """Return the lowest point from 0.5 on with the wanted precision."""
    points = np.arange(0.5, 0.96, 0.01)
    good = [point for point in points if truth[professional >= point].mean() >= PRECISION]
    return round(float(good[0] if good else points[-1]), 2)
