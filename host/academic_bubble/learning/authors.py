"""An author's own step of the logit, from corrections of that author's tweets alone."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from academic_bubble.classifier.heads import Floats
from academic_bubble.store.fits import Events

# Variance of a step's normal prior, and from how many corrections one is taken.
VARIANCE = 2.0
TAKEN_FROM = 3
_ROUNDS = 20


def author_steps(events: Events, logits: Floats) -> dict[str, float]:
    """Return steps by handle, given the logits (n,) of professional after all else was learnt.

    Each is the mode of its posterior: a random intercept of a logistic regression.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, handle in enumerate(events.handles):
        if handle:
            rows[handle].append(row)
    return {
        handle: round(_mode(logits[own], events.targets[own, 0]), 4)
        for handle, own in rows.items()
        if len(own) >= TAKEN_FROM
    }


def _mode(logits: Floats, targets: Floats) -> float:
    """Newton's method on a concave function of one variable."""
    step = 0.0
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(logits + step, -30, 30)))
        slope = float((targets - chance).sum()) - step / VARIANCE
        step += slope / (float((chance * (1 - chance)).sum()) + 1 / VARIANCE)
    return step
