"""From corrections to a fit that may be served."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.learning import gate, replay
from academic_bubble.learning.fit import fit
from academic_bubble.learning.gate import Figures
from academic_bubble.learning.personal import Fit, read
from academic_bubble.store.fits import Events, StoredFit


@dataclass(frozen=True)
class Result:
    """A fit, how it compares, and why it is not to be used, if so."""

    fit: Fit
    figures: Figures
    reason: str | None


def best(
    events: Events,
    served: StoredFit | None,
    classifier: Classifier,
    shares: Sequence[float],
    pause: Callable[[], None],
) -> Result:
    """Fit with the first share of the corrections' weight that the gate lets pass.

    Raises ModelMissing or ModelDamaged when the model's replay file cannot be used.
    """
    base = replay.load(classifier.artefact)
    old = read(served.weights) if served and served.weights else None
    for share in shares:
        new = fit(events, base, share, pause)
        figures = gate.measure(new, old, events, base)
        result = Result(new, figures, figures.refusal())
        if result.reason is None:
            break
    return result
