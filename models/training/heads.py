"""Fits the heads: one calibrated logistic regression per label over sentence vectors.

The encoder has seen the training tweets, so their vectors part the labels too well; a second
logistic regression of the logits on held-out authors (Platt 1999) puts the probabilities right.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler

from academic_bubble.classifier.heads import Heads

Floats = NDArray[np.float32]

STRENGTHS = (0.0003, 0.001, 0.003, 0.01, 0.03)


@dataclass(frozen=True)
class Vectors:
    """Sentence vectors (n, width) with their 0/1 targets (n, labels)."""

    x: Floats
    y: Floats


@dataclass(frozen=True)
class Fitted:
    """Coefficients (labels, width), intercepts (labels,), and the regularisation chosen."""

    coef: Floats
    intercept: Floats
    strength: float


def fit(train: Vectors, held_out: Vectors, seed: int) -> Fitted:
    """Return calibrated heads with the regularisation that serves the held-out tweets best."""
    fits = [
        (_loss(held_out, fitted := _calibrated(train, held_out, strength, seed)), fitted)
        for strength in STRENGTHS
    ]
    return min(fits, key=lambda item: item[0])[1]


def probabilities(heads: Fitted, x: Floats) -> Floats:
    """Return (n, labels) probabilities of vectors (n, width), as they will be served."""
    return Heads(heads.coef, heads.intercept).probabilities(x)


def _calibrated(train: Vectors, held_out: Vectors, strength: float, seed: int) -> Fitted:
    scaler = StandardScaler().fit(train.x)
    scaled = scaler.transform(train.x)
    models = [
        LogisticRegression(C=strength, max_iter=2000, random_state=seed).fit(scaled, target)
        for target in train.y.T
    ]
    coef = np.concatenate([model.coef_ for model in models]) / scaler.scale_
    intercept = np.concatenate([model.intercept_ for model in models]) - coef @ scaler.mean_
    raw = held_out.x @ coef.T + intercept
    # Some kinds are too rare to calibrate alone: the kinds share one slope and shift.
    slopes, shifts = np.empty(len(models)), np.empty(len(models))
    slopes[0], shifts[0] = _platt(raw[:, 0], held_out.y[:, 0])
    slopes[1:], shifts[1:] = _platt(raw[:, 1:].ravel(), held_out.y[:, 1:].ravel())
    return Fitted(
        (coef * slopes[:, None]).astype(np.float32),
        (intercept * slopes + shifts).astype(np.float32),
        strength,
    )


def _platt(raw: NDArray[np.floating], target: Floats) -> tuple[float, float]:
    model = LogisticRegression(C=1e6).fit(raw.reshape(-1, 1), target)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def _loss(data: Vectors, heads: Fitted) -> float:
    answers = probabilities(heads, data.x)
    kinds = log_loss(data.y[:, 1:].ravel(), answers[:, 1:].ravel(), labels=[0, 1])
    return float(log_loss(data.y[:, 0], answers[:, 0], labels=[0, 1]) + kinds)
