"""The figures of merit, each with a bootstrap interval over tweets."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score, roc_auc_score

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

CAUGHT = 0.8
BINS = 10


@dataclass(frozen=True)
class Judged:
    """Probabilities (n, 14), 0/1 targets (n, 14) and the kinds shown (n, 13)."""

    probabilities: Floats
    targets: Floats
    shown: Flags

    def take(self, rows: NDArray[np.intp]) -> "Judged":
        """Return the given rows only."""
        return Judged(self.probabilities[rows], self.targets[rows], self.shown[rows])


@dataclass(frozen=True)
class Figure:
    """A measured value and its 95 % bootstrap interval."""

    value: float
    low: float
    high: float


def accuracy(data: Judged) -> float:
    """Share of tweets on the right side of one half."""
    return float(((data.probabilities[:, 0] >= 0.5) == data.targets[:, 0]).mean())


def auc(data: Judged) -> float:
    """Area under the ROC curve of professional."""
    return float(roc_auc_score(data.targets[:, 0], data.probabilities[:, 0]))


def lost(data: Judged) -> float:
    """Share of professional tweets below the point that catches 80 % of personal ones."""
    professional = data.targets[:, 0] == 1
    point = np.quantile(data.probabilities[~professional, 0], CAUGHT)
    return float((data.probabilities[professional, 0] < point).mean())


def calibration_error(data: Judged) -> float:
    """Expected calibration error of professional over ten equal-width bins (Naeini 2015)."""
    scores, truth = data.probabilities[:, 0], data.targets[:, 0]
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    gaps = [
        abs(scores[bins == place].mean() - truth[bins == place].mean()) * (bins == place).mean()
        for place in np.unique(bins)
    ]
    return float(sum(gaps))


def macro_f1(data: Judged) -> float:
    """Mean F1 over the kinds that occur."""
    truth = data.targets[:, 1:]
    occur = truth.any(axis=0)
    return float(f1_score(truth[:, occur], data.shown[:, occur], average="macro", zero_division=0))


def micro_f1(data: Judged) -> float:
    """F1 over all pairs of tweet and kind."""
    return float(f1_score(data.targets[:, 1:], data.shown, average="micro", zero_division=0))


MEASURES: dict[str, Callable[[Judged], float]] = {
    "accuracy": accuracy,
    "auc": auc,
    "lost_at_80_caught": lost,
    "calibration_error": calibration_error,
    "kinds_macro_f1": macro_f1,
    "kinds_micro_f1": micro_f1,
}


def measure(data: Judged, rounds: int = 1000, seed: int = 11) -> dict[str, Figure]:
    """Return every figure; intervals by resampling tweets `rounds` times."""
    chance = np.random.default_rng(seed)
    count = len(data.targets)
    samples = [data.take(chance.integers(count, size=count)) for _ in range(rounds)]
    figures = {}
    for name, compute in MEASURES.items():
        low, high = np.quantile([compute(sample) for sample in samples], [0.025, 0.975])
        figures[name] = Figure(round(compute(data), 4), round(low, 4), round(high, 4))
    return figures


def outcomes(data: Judged, low: float, high: float) -> dict[str, float]:
    """Return what an outcome point does: shares of professional lost, personal caught, unsure."""
    scores, professional = data.probabilities[:, 0], data.targets[:, 0] == 1
    personal_said = scores < low
    return {
        "professional_called_personal": round(float(personal_said[professional].mean()), 4),
        "personal_called_personal": round(float(personal_said[~professional].mean()), 4),
        "unsure": round(float((~personal_said & (scores < high)).mean()), 4),
    }
