"""The score of a candidate, from who points to it and what was seen of it.

::

    score   = log2(1 + support) * quality
    support = sum over members that point to it of max over relations of weight * 90 / (90 + age)
    quality = (2 * professional share + share with a kind) / 3

``age`` is in days since the relation was last seen, so that evidence counts half after 90 days.
One member counts once, by its strongest relation, however often it points: ten reposts by one
friend are no more of a recommendation than one. The logarithm keeps a famous account that
everybody points to from drowning a good one that few do.

Shares are smoothed towards one half, (successes + 2) / (tweets + 4), so that one tweet seen decides
nothing: the mean of a Beta(2, 2) prior's posterior, as Agresti and Coull (1998) use it for
proportions of small samples.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from academic_bubble.protocol.discovery import Relation

WEIGHTS: dict[Relation, float] = {
    "reposted": 1.0,
    "quoted": 0.8,
    "replied": 0.5,
    "liked": 0.6,
    "followed": 0.7,
}
HALF_AFTER_DAYS = 90
PRIOR = 2


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a candidate: ``support`` as above, and counts of judged tweets."""

    support: float
    professional: int = 0
    personal: int = 0
    seen: int = 0
    with_kind: int = 0


def score(facts: Facts) -> float:
    """The score, at least 0; higher is better."""
    professional = _smoothed(facts.professional, facts.professional + facts.personal)
    quality = (2 * professional + _smoothed(facts.with_kind, facts.seen)) / 3
    return math.log2(1 + facts.support) * quality


def highest_score(support: float) -> float:
    """More than any account with this support can score: its quality is less than 1."""
    return math.log2(1 + support)


def _smoothed(successes: int, tries: int) -> float:
    return (successes + PRIOR) / (tries + 2 * PRIOR)
