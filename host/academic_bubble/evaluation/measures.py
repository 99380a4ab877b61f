"""The figures of merit: of professional, of the kinds, and of what each strictness does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

from academic_bubble.evaluation.judged import Flags, Judged
from academic_bubble.protocol.base import KINDS

CAUGHT = 0.8
BINS = 10
NAN = float("nan")


def accuracy(data: Judged) -> float:
    """Share of tweets on the right side of one half."""
    return float(((data.score >= 0.5) == data.professional).mean())


def auc(data: Judged) -> float:
    """Area under the ROC curve of professional; NaN where all tweets are of one sort."""
    if data.professional.all() or not data.professional.any():
        return NAN
    return float(roc_auc_score(data.professional, data.score))


def lost(data: Judged) -> float:
    """Share of professional tweets below the point that catches 80 % of personal ones."""
    if data.professional.all() or not data.professional.any():
        return NAN
    point = np.quantile(data.score[~data.professional], CAUGHT)
    return float((data.score[data.professional] < point).mean())


def calibration_error(data: Judged) -> float:
    """Expected calibration error of professional over ten equal-width bins (Naeini 2015)."""
    scores, truth = data.score, data.professional
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    gaps = [
        abs(scores[bins == place].mean() - truth[bins == place].mean()) * (bins == place).mean()
        for place in np.unique(bins)
    ]
    return float(sum(gaps))


def macro_f1(data: Judged) -> float:
    """Mean F1 over the kinds that occur; NaN where none does."""
    truth = data.targets[:, 1:] == 1
    occur = truth.any(axis=0)
    return float(_f1(truth, data.shown)[occur].mean()) if occur.any() else NAN


def micro_f1(data: Judged) -> float:
    """F1 over all pairs of tweet and kind; NaN where no kind occurs."""
    truth = data.targets[:, 1:] == 1
    return float(_f1(truth.reshape(-1, 1), data.shown.reshape(-1, 1))[0]) if truth.any() else NAN


MEASURES: dict[str, Callable[[Judged], float]] = {
    "accuracy": accuracy,
    "auc": auc,
    "lost_at_80_caught": lost,
    "calibration_error": calibration_error,
    "kinds_macro_f1": macro_f1,
    "kinds_micro_f1": micro_f1,
}


def outcomes(data: Judged, low: float, high: float) -> dict[str, float]:
    """Return what an outcome point does: shares of professional lost, personal caught, unsure."""
    personal_said, professional = data.below(low), data.professional
    return {
        "professional_called_personal": _share(personal_said[professional]),
        "personal_called_personal": _share(personal_said[~professional]),
        "unsure": _share(~personal_said & ~data.from_(high)),
    }


def of_kinds(data: Judged) -> dict[str, dict[str, float]]:
    """Return precision, recall, F1 and average precision of each kind; NaN without positives."""
    truth = data.targets[:, 1:] == 1
    right = (truth & data.shown).sum(axis=0)
    with np.errstate(invalid="ignore"):
        precision, recall = right / data.shown.sum(axis=0), right / truth.sum(axis=0)
    f1 = np.where(truth.any(axis=0), _f1(truth, data.shown), NAN)
    return {
        kind: {
            "precision": float(precision[place]),
            "recall": float(recall[place]),
            "f1": float(f1[place]),
            "average_precision": _average_precision(data, place),
        }
        for place, kind in enumerate(KINDS)
    }


def all_of(data: Judged, low: Mapping[str, float], high: float, kinds: bool) -> dict[str, float]:
    """Return every figure under a dotted name; those of single kinds if wanted."""
    figures = {name: compute(data) for name, compute in MEASURES.items()}
    for strictness, point in low.items():
        done = outcomes(data, point, high)
        figures |= {f"{strictness}.{name}": value for name, value in done.items()}
    if kinds:
        for kind, values in of_kinds(data).items():
            figures |= {f"{kind}.{name}": value for name, value in values.items()}
    return figures


def _f1(truth: Flags, shown: Flags) -> NDArray[np.float64]:
    """Return F1 per column, 0 where nothing is right."""
    doubled = 2 * (truth & shown).sum(axis=0)
    total: NDArray[np.float64] = doubled / np.maximum(truth.sum(axis=0) + shown.sum(axis=0), 1)
    return total


def _average_precision(data: Judged, place: int) -> float:
    truth = data.targets[:, 1 + place]
    if not truth.any():
        return NAN
    return float(average_precision_score(truth, data.probabilities[:, 1 + place]))


def _share(flags: Flags) -> float:
    return round(float(flags.mean()), 4) if len(flags) else NAN
