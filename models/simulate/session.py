"""One user correcting a few mistakes, and what becomes of the rest."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.heads import Floats
from academic_bubble.learning.fitting import best
from academic_bubble.learning.replay import Replay
from academic_bubble.store.fits import Events
from models.simulate.users import User

# So many mistakes must be left to look at.
LEAST_LEFT = 10


@dataclass(frozen=True)
class Tweets:
    """Vectors (n, width), base logits (n, labels), true professional (n,), authors (n)."""

    vectors: Floats
    logits: Floats
    professional: NDArray[np.bool_]
    authors: NDArray[np.str_]


@dataclass(frozen=True)
class Outcome:
    """Share of the user's remaining mistakes that was mended, and accuracy (to this user's mind)
    before and after, of all remaining tweets and of those that the taste has nothing to do with."""

    mended: float
    all_before: float
    all_after: float
    others_before: float
    others_after: float
    refused: bool


def mistakes(user: User, tweets: Tweets) -> NDArray[np.intp]:
    """Return the tweets that the base model shows and this user does not want."""
    return np.flatnonzero(user.unwanted & tweets.professional & (tweets.logits[:, 0] > 0))


def session(user: User, tweets: Tweets, replay: Replay, count: int, seed: int) -> Outcome | None:
    """Correct `count` mistakes drawn at random; None if too few are left to look at then."""
    wrong = np.random.default_rng(seed).permutation(mistakes(user, tweets))
    corrected, left = wrong[:count], wrong[count:]
    if len(left) < LEAST_LEFT:
        return None
    seen = count / len(wrong)
    events = replace(_events(tweets, corrected), let_pass=_let_pass(user, tweets, seen))
    result = best(events, None, replay, lambda: None)
    logits = tweets.logits[:, 0].copy()
    if result.reason is None:
        logits += result.fit.shifts(tweets.vectors, tweets.logits)[:, 0]
        logits += [result.fit.authors.get(author, 0.0) for author in tweets.authors]
    return _outcome(user, tweets, logits, corrected, left, refused=result.reason is not None)


def _outcome(
    user: User,
    tweets: Tweets,
    logits: Floats,
    corrected: NDArray[np.intp],
    left: NDArray[np.intp],
    *,
    refused: bool,
) -> Outcome:
    truth = tweets.professional & ~user.unwanted
    rest = np.ones(len(truth), bool)
    rest[corrected] = False
    others = rest & ~(user.unwanted & tweets.professional)
    before, after = (tweets.logits[:, 0] > 0) == truth, (logits > 0) == truth
    return Outcome(
        mended=float((logits[left] <= 0).mean()),
        all_before=float(before[rest].mean()),
        all_after=float(after[rest].mean()),
        others_before=float(before[others].mean()),
        others_after=float(after[others].mean()),
        refused=refused,
    )


def _let_pass(user: User, tweets: Tweets, seen: float) -> dict[str, tuple[int, int]]:
    """What of an author was seen by then and not corrected, if mistakes come at an even pace."""
    shown, passed = tweets.logits[:, 0] > 0, ~(user.unwanted & tweets.professional)
    return {
        str(author): (
            round(seen * int((theirs & shown & passed).sum())),
            round(seen * int((theirs & ~shown).sum())),
        )
        for author in np.unique(tweets.authors)
        if (theirs := tweets.authors == author) is not None
    }


def _events(tweets: Tweets, rows: NDArray[np.intp]) -> Events:
    targets = np.full((len(rows), tweets.logits.shape[1]), np.nan, np.float32)
    targets[:, 0] = 0
    return Events(
        ids=[int(row) + 1 for row in rows],
        handles=[str(tweets.authors[row]) for row in rows],
        vectors=tweets.vectors[rows],
        logits=tweets.logits[rows],
        targets=targets,
    )
