"""Which tweets to ask about: those the model is unsure of, unlike each other.

Greedy maximal marginal relevance (Carbonell & Goldstein 1998) over uncertainty.
"""

from __future__ import annotations

import numpy as np

from academic_bubble.classifier.heads import Floats, logistic
from academic_bubble.learning.local import unit
from academic_bubble.recent import Seen

# How much being unlike the tweets chosen before counts beside being uncertain.
DIVERSITY = 0.5
MOST_CONSIDERED = 300


def most_telling(candidates: list[Seen], size: int) -> list[Seen]:
    """Choose up to `size` tweets (all of them with vectors), the most telling first."""
    considered = candidates[:MOST_CONSIDERED]
    if not considered:
        return []
    vectors = np.asarray([seen.reading.vector for seen in considered], np.float32)
    near = _likeness(vectors)
    doubt = np.asarray([_doubt(seen) for seen in considered])
    chosen = [int(doubt.argmax())]
    while len(chosen) < min(size, len(considered)):
        worth = (1 - DIVERSITY) * doubt - DIVERSITY * near[:, chosen].max(axis=1)
        worth[chosen] = -np.inf
        chosen.append(int(worth.argmax()))
    return [considered[place] for place in chosen]


def _likeness(vectors: Floats) -> Floats:
    units = unit(vectors, vectors.mean(axis=0))
    return np.asarray(units @ units.T, np.float32)


def _doubt(seen: Seen) -> float:
    """1 at even chances of professional, 0 where the base model and what was learnt are sure."""
    base = seen.reading.logits
    assert base is not None  # nothing without words is asked about
    chances = seen.verdict.professional, float(logistic(base)[0])
    return max(1 - abs(2 * chance - 1) for chance in chances)
