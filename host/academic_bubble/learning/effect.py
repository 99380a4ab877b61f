"""What a fit changes among the tweets that were lately seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from academic_bubble.classifier.heads import Floats, logistic
from academic_bubble.classifier.verdict import Points
from academic_bubble.learning.personal import Fit, read
from academic_bubble.protocol.base import Outcome
from academic_bubble.recent import Seen
from academic_bubble.store.fits import StoredFit

OUTCOMES: tuple[Outcome, ...] = ("personal", "unsure", "professional")
MOST = 500


def changed_outcomes(
    seen: Sequence[Seen], before: StoredFit | None, after: StoredFit, points: Points
) -> dict[str, Outcome]:
    """Return the earlier outcome, by tweet id, of tweets whose outcome is another now.

    A tweet that the user or a rule judged keeps its outcome whatever is learnt.
    """
    judged = [
        one
        for one in seen[:MOST]
        if one.reading.vector is not None and one.reading.is_known and _is_models(one)
    ]
    if not judged or after.weights is None:
        return {}
    vectors = np.asarray([one.reading.vector for one in judged], np.float32)
    logits = np.asarray([one.reading.logits for one in judged], np.float32)
    old = read(before.weights) if before and before.weights else None
    was, now = (_outcomes(fit, vectors, logits, points) for fit in (old, read(after.weights)))
    return {
        one.tweet.id: OUTCOMES[earlier]
        for one, earlier, later in zip(judged, was, now, strict=True)
        if earlier != later
    }


def _is_models(seen: Seen) -> bool:
    return seen.verdict.rule is None and seen.verdict.correction is None


def _outcomes(fit: Fit | None, vectors: Floats, logits: Floats, points: Points) -> list[int]:
    """Places in OUTCOMES."""
    if fit is not None:
        logits = logits + fit.shifts(vectors, logits)
    borders = [points.personal_below, points.professional_from]
    return [int(place) for place in np.digitize(logistic(logits)[:, 0], borders)]
