"""Whether a fit may replace what is served: it must not unlearn."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from academic_bubble.classifier.heads import Floats
from academic_bubble.learning.local import unit
from academic_bubble.learning.personal import Fit
from academic_bubble.learning.replay import Replay
from academic_bubble.store.fits import Events

# A base tweet whose cosine to a contradicting correction is more is part of what is to change.
ALIKE = 0.6
# Points of accuracy that may be lost on the other base tweets, and on the corrections.
BASE_LOSS, CORRECTIONS_LOSS = 0.02, 0.005
# So few base tweets may go wrong by chance.
FEW = 5
MOST_CORRECTIONS = 512


@dataclass(frozen=True)
class Figures:
    """Accuracy of professional before and after, on the base set and on the corrections.

    `apart` counts the base tweets compared: those unlike what was corrected.
    """

    apart: int
    base_before: float
    base_after: float
    corrections_before: float
    corrections_after: float

    def refusal(self) -> str | None:
        """Why the fit is not to be used, or None."""
        lost = (self.base_before - self.base_after) * self.apart
        if lost > max(BASE_LOSS * self.apart, FEW):
            return "It would misjudge more tweets that have nothing to do with your corrections."
        if self.corrections_before - self.corrections_after > CORRECTIONS_LOSS:
            return "It would contradict more of your corrections than before."
        return None

    def as_dict(self) -> dict[str, float]:
        """The figures by name, rounded."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


def measure(new: Fit, old: Fit | None, events: Events, replay: Replay) -> Figures:
    """Compare a fit with what is served; `old` None is the base model alone."""
    apart = replay.is_new & ~_alike(new, events, replay)
    base = [_right(replay, apart, fit) for fit in (None, new)]
    known = np.ones(len(events.ids), bool)
    return Figures(int(apart.sum()), *base, *(_right(events, known, fit) for fit in (old, new)))


def _right(data: Replay | Events, rows: np.ndarray, fit: Fit | None) -> float:
    logits, truth = data.logits[rows], data.targets[rows, 0] > 0.5
    if fit is not None:
        logits = logits + fit.shifts(data.vectors[rows], logits)
    return float(((logits[:, 0] > 0) == truth).mean()) if len(truth) else 1.0


def _alike(fit: Fit, events: Events, replay: Replay) -> np.ndarray:
    """Which base tweets are like a correction that contradicts the base model."""
    against = (events.logits[:, 0] > 0) != (events.targets[:, 0] > 0.5)
    vectors: Floats = events.vectors[against][-MOST_CORRECTIONS:]
    if not len(vectors):
        return np.zeros(len(replay.vectors), bool)
    cosines = unit(replay.vectors, fit.centre) @ unit(vectors, fit.centre).T
    return np.asarray(cosines.max(axis=1) > ALIKE)
