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
# What was seen and not corrected: its usual logit, its weight, and how many at most count.
SHOWN, PASSED, MOST_PASSED = 2.0, 1.0, 60
_HALVINGS = 20


def author_steps(events: Events, logits: Floats, variance: float) -> dict[str, float]:
    """Return steps by handle, given the logits (n,) of professional without them.

    Each is the mode of its posterior under a normal prior of this variance: a random intercept of
    a logistic regression. What was seen of the author and not corrected counts too:
    only mistakes are corrected, and they alone would speak against every author.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, handle in enumerate(events.handles):
        if handle:
            rows[handle].append(row)
    return {
        handle: round(_step(events, logits, own, handle, variance), 4)
        for handle, own in rows.items()
        if len(own) >= TAKEN_FROM
    }


def _step(events: Events, logits: Floats, own: list[int], handle: str, variance: float) -> float:
    passed = np.minimum(events.let_pass.get(handle, (0, 0)), MOST_PASSED) * PASSED
    return _mode(
        np.append(logits[own], [SHOWN, -SHOWN]),
        np.append(events.targets[own, 0], [1, 0]),
        np.append(np.ones(len(own)), passed),
        variance,
    )


def _mode(logits: Floats, targets: Floats, weights: Floats, variance: float) -> float:
    """Halve the interval in which the slope of a concave function changes its sign."""
    low, high = -MOST, MOST
    for _ in range(_HALVINGS):
        step = (low + high) / 2
        chance = 1 / (1 + np.exp(-np.clip(logits + step, -30, 30)))
        if float((weights * (targets - chance)).sum()) - step / variance > 0:
            low = step
        else:
            high = step
    return (low + high) / 2
