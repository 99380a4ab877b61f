"""From corrections to a fit that may be served."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from academic_bubble.learning import gate
from academic_bubble.learning.fit import fit
from academic_bubble.learning.gate import Figures
from academic_bubble.learning.personal import Fit
from academic_bubble.learning.replay import Replay
from academic_bubble.store.fits import Events

# How much the corrections weigh, until the gate lets the fit pass.
SHARES = (1.0, 0.5, 0.2)


@dataclass(frozen=True)
class Result:
    """A fit, how it compares, and why it is not to be used, if so."""

    fit: Fit
    figures: Figures
    reason: str | None


def best(
    events: Events,
    old: Fit | None,
    base: Replay,
    pause: Callable[[], None],
) -> Result:
    """Fit with the first share of the corrections' weight that the gate lets pass."""
    for share in SHARES:
        new = fit(events, base, share, pause)
        figures = gate.measure(new, old, events, base)
        result = Result(new, figures, figures.refusal())
        if result.reason is None:
            break
    return result
