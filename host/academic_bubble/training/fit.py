"""Fits what is added to the base heads: logistic regression with the base logits as an offset.

The prior of the added coefficients is normal around zero, so that few labels change little
(transfer by a biased regulariser, Chelba & Acero 2006). scikit-learn has no offset; scipy's
optimiser finds the one minimum.
"""

from __future__ import annotations

from dataclasses import dataclass

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from academic_bubble.training.rows import Floats, Rows

Doubles = NDArray[np.float64]

# Precisions of the prior, for vectors of unit variance, and for the constant.
PRIOR = 1000.0
INTERCEPT_PRIOR = 30.0


@dataclass(frozen=True)
class Change:
    """What is added to coefficients (labels, width) and intercepts (labels,)."""

    coef: Floats
    intercept: Floats

    def logits(self, rows: Rows) -> Floats:
        """Return the rows' logits (n, labels) after the change."""
        total: Floats = rows.logits + rows.vectors @ self.coef.T + self.intercept
        return total


def fit(rows: Rows, prior: float = PRIOR) -> Change:
    """Return the change that fits the rows best, given how little it should be."""
    centre = rows.vectors.mean(axis=0, dtype=np.float64)
    scale = float(np.sqrt(((rows.vectors - centre) ** 2).mean())) or 1.0
    x = np.hstack([(rows.vectors - centre) / scale, np.ones((len(rows.vectors), 1))])
    fitted = joblib.Parallel(n_jobs=-1, prefer="threads")(
        joblib.delayed(_label)(x, rows, label, prior) for label in range(rows.targets.shape[1])
    )
    added = np.asarray(fitted)
    coef = added[:, :-1] / scale
    intercept = added[:, -1] - coef @ centre
    return Change(coef.astype(np.float32), intercept.astype(np.float32))


def _label(x: Doubles, rows: Rows, label: int, prior: float) -> Doubles:
    said = ~np.isnan(rows.targets[:, label])
    x, offset = x[said], rows.logits[said, label].astype(np.float64)
    target, weight = rows.targets[said, label], rows.weights[said]
    precision = np.full(x.shape[1], prior)
    precision[-1] = INTERCEPT_PRIOR

    def loss(added: Doubles) -> tuple[float, Doubles]:
        logits = offset + x @ added
        value = weight @ (np.logaddexp(0, logits) - target * logits)
        slope = x.T @ (weight * (1 / (1 + np.exp(-logits)) - target))
        return value + precision @ added**2 / 2, slope + precision * added

    found: Doubles = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    return found
