"""Fits the personal heads: kernel logistic regression over the base model's logits.

What is fitted per label is a term added to the base logit: a function of likeness to landmarks
(the corrected tweets, or cluster centres where they are many; Williams & Seeger 2001) and of the
kinds that the base model sees. The frozen base set holds it in place elsewhere: it is replayed with
the base model's own probabilities as targets (Li & Hoiem 2016), less where it is like a correction.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
from sklearn.cluster import MiniBatchKMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from academic_bubble.classifier.heads import Floats, logistic
from academic_bubble.learning.authors import author_steps
from academic_bubble.learning.local import likeness, unit
from academic_bubble.learning.personal import Fit
from academic_bubble.learning.replay import Replay
from academic_bubble.store.fits import Events

# Landmarks are corrections, or centres of many, and the base tweets nearest to them.
MOST_CORRECTED, NEAREST = 128, 60
REACH = 0.33
# Variances of the prior: of the local part, of the part over kinds, of the intercept.
LOCAL, KINDS, INTERCEPT = 4.0, 10.0, 0.1
# A replayed tweet counts less the more it is like a correction that contradicts the base model.
YIELD_REACH, MOST_YIELDED_TO = 0.6, 512
# All corrections together weigh so much, each at least LEAST and at most MOST.
TOGETHER, LEAST, MOST = 300.0, 2.0, 20.0
# The replayed tweets together weigh so much.
REPLAYED = 600.0
# Variance of the prior of an author's own step.
AUTHOR_VARIANCE = 2.0
# No author's corrections weigh more together than so many of anybody's.
MOST_OF_AUTHOR = 5
# The base logit is a feature so large that the penalty on its factor does not matter.
OFFSET = 3.0
# Rounds of the solver in one stretch, and stretches: between them whoever judges goes first.
ROUNDS, STRETCHES = 15, 5
# Weights below this are as good as none.
_LEAST_WEIGHT = 0.003


@dataclass(frozen=True)
class _Space:
    """The landmarks, and what turns likeness to them into features of unit variance."""

    centre: Floats
    landmarks: Floats
    whiten: Floats

    def features(self, vectors: Floats, logits: Floats) -> Floats:
        """Return features (n, kept landmarks + kinds) of vectors and base logits."""
        near = likeness(unit(vectors, self.centre), self.landmarks, REACH) @ self.whiten
        return np.hstack([near, np.sqrt(KINDS) * logistic(logits[:, 1:])]).astype(np.float32)


@dataclass(frozen=True)
class _Rows:
    """Rows to fit: features (n, f), base logits, 0/1 targets and weights (n,)."""

    x: Floats
    logits: Floats
    targets: Floats
    weights: Floats


def fit(events: Events, replay: Replay, share: float, pause: Callable[[], None]) -> Fit:
    """Return what corrections (at least one) teach, with a share of their usual weight.

    `pause` is called between the labels, and now and then within one.
    """
    with threadpool_limits(1):
        space = _space(events, replay)
        seen = space.features(events.vectors, events.logits)
        known = replace(events, logits=_with_authors(events))
        held = space.features(replay.vectors, replay.logits)
        found = []
        for label in range(replay.logits.shape[1]):
            pause()
            found.append(_label(label, space, (known, seen), (replay, held), share, pause))
    coef, scale, intercept = (np.asarray(part, np.float32) for part in zip(*found, strict=True))
    near = space.whiten.shape[1]
    fitted = Fit(
        centre=space.centre,
        landmarks=space.landmarks,
        local=coef[:, :near] @ space.whiten.T,
        kinds=coef[:, near:] * np.float32(np.sqrt(KINDS)),
        scale=scale,
        intercept=intercept,
        reach=REACH,
    )
    now = events.logits + fitted.shifts(events.vectors, events.logits)
    return replace(fitted, authors=author_steps(events, now[:, 0], AUTHOR_VARIANCE))


def _with_authors(events: Events) -> Floats:
    """Base logits, with what an author explains taken out of what all others have to learn."""
    steps = author_steps(events, events.logits[:, 0], AUTHOR_VARIANCE / 2)
    logits = events.logits.copy()
    logits[:, 0] += [steps.get(handle, 0.0) for handle in events.handles]
    return logits


def _space(events: Events, replay: Replay) -> _Space:
    centre = replay.vectors.mean(axis=0)
    corrected = unit(events.vectors, centre)
    if len(corrected) > MOST_CORRECTED:
        clusters = MiniBatchKMeans(MOST_CORRECTED, random_state=0, n_init=1).fit(corrected)
        corrected = unit(clusters.cluster_centers_.astype(np.float32))
    base = unit(replay.vectors, centre)
    nearest = np.argsort(-(base @ corrected.T).max(axis=1), kind="stable")[:NEAREST]
    landmarks = np.concatenate([corrected, base[nearest]])
    values, axes = np.linalg.eigh(likeness(landmarks, landmarks, REACH).astype(np.float64))
    kept = values > 1e-4
    whiten = axes[:, kept] * np.sqrt(LOCAL / values[kept])
    return _Space(centre, landmarks, whiten.astype(np.float32))


def _label(
    label: int,
    space: _Space,
    new: tuple[Events, Floats],
    old: tuple[Replay, Floats],
    share: float,
    pause: Callable[[], None],
) -> tuple[Floats, float, float]:
    """Return one label's coefficients (f,), change of the base logit's factor, and intercept."""
    (events, seen), (replay, held) = new, old
    said = np.isfinite(events.targets[:, label])
    believed = logistic(events.logits[:, label])
    contradicts = said & (np.abs(events.targets[:, label] - believed) > 0.5)
    if not contradicts.any():
        return np.zeros(held.shape[1], np.float32), 0.0, 0.0
    corrected = _Rows(
        seen[said],
        events.logits[said, label],
        events.targets[said, label],
        share * _weights(list(compress(events.handles, said))),
    )
    yielding = _yielding(space, replay.vectors, events.vectors[contradicts])
    return _regress(
        pause,
        corrected,
        *_replayed(
            held, replay.logits[:, label], (1 - yielding) * np.float32(REPLAYED / len(held))
        ),
    )


def _weights(handles: list[str]) -> Floats:
    """Weights (n,) of corrections by author; without a handle each counts as another's."""
    counts = Counter(handle for handle in handles if handle)
    capped = [min(1.0, MOST_OF_AUTHOR / counts.get(handle, 1)) for handle in handles]
    each = np.clip(TOGETHER / len(handles), LEAST, MOST)
    return np.asarray(each * np.asarray(capped), np.float32)


def _yielding(space: _Space, replayed: Floats, contradicting: Floats) -> Floats:
    """How far (0 to 1) each replayed tweet yields to the corrections that it is like."""
    latest = unit(contradicting[-MOST_YIELDED_TO:], space.centre)
    near = likeness(unit(replayed, space.centre), latest, YIELD_REACH)
    return np.asarray(near.max(axis=1), np.float32)


def _replayed(features: Floats, logits: Floats, weights: Floats) -> tuple[_Rows, _Rows]:
    """A probability as a target is both targets, weighted by it."""
    professional = logistic(logits)
    return tuple(  # type: ignore[return-value]  # two, as there are two targets
        _Rows(features[kept], logits[kept], np.full(kept.sum(), target, np.float32), share[kept])
        for target, share in ((1.0, weights * professional), (0.0, weights * (1 - professional)))
        if (kept := share > _LEAST_WEIGHT) is not None
    )


def _regress(pause: Callable[[], None], *parts: _Rows) -> tuple[Floats, float, float]:
    x, logits, targets, weights = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("x", "logits", "targets", "weights")
    )
    constant = np.full((len(x), 1), np.sqrt(INTERCEPT), np.float32)
    columns = np.hstack([x, OFFSET * logits[:, None], constant])
    model = LogisticRegression(
        C=1.0, fit_intercept=False, tol=1e-3, max_iter=ROUNDS, warm_start=True
    )
    with warnings.catch_warnings():
        # So many rounds are enough; what they give is judged by the gate, not by convergence.
        warnings.simplefilter("ignore", ConvergenceWarning)
        for _ in range(STRETCHES):
            pause()
            model.fit(columns, targets, sample_weight=weights)
            if model.n_iter_[0] < ROUNDS:
                break
    coef = model.coef_[0].astype(np.float32)
    return coef[:-2], float(coef[-2] * OFFSET - 1), float(coef[-1] * np.sqrt(INTERCEPT))
