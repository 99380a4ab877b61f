"""An author's own step of the logit, from corrections of that author's tweets alone."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from academic_bubble.classifier.heads import Floats
from academic_bubble.store.fits import Events

# From so many corrections of one author a step is taken.
TAKEN_FROM = 3
# No author's own step is longer.
MOST = 6.0
_HALVINGS = 20


def author_steps(events: Events, logits: Floats, variance: float) -> dict[str, float]:
    """Return steps by handle, given the logits (n,) of professional without them.

    Each is the mode of its posterior under a normal prior of this variance: a random intercept of
    a logistic regression.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, handle in enumerate(events.handles):
        if handle:
            rows[handle].append(row)
    return {
        handle: round(_mode(logits[own], events.targets[own, 0], variance), 4)
        for handle, own in rows.items()
        if len(own) >= TAKEN_FROM
    }


def _mode(logits: Floats, targets: Floats, variance: float) -> float:
    """Halve the interval in which the slope of a concave function changes its sign."""
    low, high = -MOST, MOST
    for _ in range(_HALVINGS):
        step = (low + high) / 2
        chance = 1 / (1 + np.exp(-np.clip(logits + step, -30, 30)))
        if float((targets - chance).sum()) - step / variance > 0:
            low = step
        else:
            high = step
    return (low + high) / 2
