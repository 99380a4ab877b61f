"""Chooses the outcome points and the kinds' thresholds on tweets not trained on."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from academic_bubble.protocol.base import KINDS, Kind

Floats = NDArray[np.float32]

# The share of professional tweets that each strictness may call personal.
LOST = {"sure": 0.01, "balanced": 0.03, "likely": 0.06}
# Of the tweets called professional, this share is.
PRECISION = 0.95
# Thresholds of kinds seldom seen keep near this.
USUAL_THRESHOLD = 0.35
PRIOR_POSITIVES = 20

_GRID = np.arange(0.15, 0.71, 0.05)


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
    kinds = {
        kind: _kind(probabilities[:, column], targets[:, column])
        for column, kind in enumerate(KINDS, start=1)
    }
    return Thresholds(low, high, kinds)


def _floor(point: np.floating) -> float:
    """Return the point with four decimals, rounded so that no further tweet is lost."""
    return math.floor(float(point) * 1e4) / 1e4


def _high(professional: Floats, truth: NDArray[np.bool_]) -> float:
    """Return the lowest point from 0.5 on with the wanted precision."""
    points = np.arange(0.5, 0.96, 0.01)
    good = [point for point in points if truth[professional >= point].mean() >= PRECISION]
    return round(float(good[0] if good else points[-1]), 2)


def _kind(scores: Floats, truth: Floats) -> float:
    """Return half the best F1, drawn to the usual threshold where positives are few.

    With calibrated probabilities F1 is best at half its own maximum (Lipton, Elkan and
    Naryanaswamy 2014). The point at which the curve of so few tweets happens to be highest wanders
    more: on authors left out of the choice it gives the lower micro and macro F1.
    """
    best = max(f1_score(truth, scores >= point, zero_division=0.0) for point in _GRID) / 2
    count = float(truth.sum())
    weight = count / (count + PRIOR_POSITIVES)
    return round(float(weight * best + (1 - weight) * USUAL_THRESHOLD), 3)
