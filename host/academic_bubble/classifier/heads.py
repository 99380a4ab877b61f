"""Vectors to probabilities: one logistic regression per label, as plain arrays."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from academic_bubble.errors import ModelDamaged

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Heads:
    """Coefficients (labels, width) and intercepts (labels,)."""

    coef: Floats
    intercept: Floats

    def logits(self, vectors: Floats) -> Floats:
        """Return (n, labels) logits in [-60, 60] for vectors (n, width); never NaN."""
        with np.errstate(over="ignore", invalid="ignore"):
            logits = vectors @ self.coef.T + self.intercept
        # A vector that is not finite says nothing; beyond 60 a float32 logistic is 0 or 1.
        return np.asarray(np.clip(np.where(np.isfinite(logits), logits, 0), -60, 60), np.float32)

    def probabilities(self, vectors: Floats) -> Floats:
        """Return (n, labels) probabilities in [0, 1] for vectors (n, width); never NaN."""
        return logistic(self.logits(vectors))


def logistic(logits: Floats) -> Floats:
    """Return the probabilities of logits of any shape."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -60, 60))), np.float32)


def load(path: Path, labels: int) -> Heads:
    """Read `heads.npz`. Raises ModelDamaged if it does not hold finite arrays of that size."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            heads = Heads(arrays["coef"], arrays["intercept"])
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise ModelDamaged from error
    fits = heads.coef.ndim == 2 and len(heads.coef) == labels == len(heads.intercept)
    if not fits or not (np.isfinite(heads.coef).all() and np.isfinite(heads.intercept).all()):
        raise ModelDamaged
    return heads
