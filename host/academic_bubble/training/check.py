"""Whether one's own heads are better: measured on tweets that they were not fitted to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.learning.replay import Replay
from academic_bubble.training.fit import fit
from academic_bubble.training.rows import Floats, Rows, joined

FOLDS = 3
SEED = 11
# So much accuracy on the base set, in points of share, may be given for one's own tweets.
MAY_LOSE = 0.01


@dataclass(frozen=True)
class Worth:
    """Accuracy of professional before and after, on one's own tweets and on the base set.

    Each of one's own tweets was judged by heads that had not seen its author; of the base set
    those tweets count that the encoder was not trained on.
    """

    own_before: float
    own_after: float
    base_before: float
    base_after: float

    @property
    def pays(self) -> bool:
        """Whether one's own tweets gain, or lose nothing, and the base set is held."""
        is_held = self.base_after >= self.base_before - MAY_LOSE
        return is_held and self.own_after >= self.own_before


def worth(own: Rows, others: Rows, replay: Replay) -> Worth:
    """Return what fitting to `own` and `others` is worth, by cross-validation over authors."""
    folds = _folds(own.authors)
    judged = np.empty_like(own.logits)
    base = np.zeros_like(replay.logits)
    count = int(folds.max()) + 1
    for fold in range(count):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        change = fit(joined([own.take(inside), others]))
        judged[outside] = change.logits(own.take(outside))
        base += (replay.logits + replay.vectors @ change.coef.T + change.intercept) / count
    return Worth(
        _accuracy(own.logits, own.targets),
        _accuracy(judged, own.targets),
        _accuracy(replay.logits[replay.is_new], replay.targets[replay.is_new]),
        _accuracy(base[replay.is_new], replay.targets[replay.is_new]),
    )


def _folds(authors: list[str]) -> NDArray[np.intp]:
    """Return a fold (n) per tweet, the same for all of an author's."""
    names, numbers = np.unique(np.asarray(authors), return_inverse=True)
    order = np.random.default_rng(SEED).permutation(len(names))
    folds: NDArray[np.intp] = order[numbers] % min(FOLDS, len(names))
    return folds


def _accuracy(logits: Floats, targets: Floats) -> float:
    return round(float(((logits[:, 0] > 0) == (targets[:, 0] > 0.5)).mean()), 4)
