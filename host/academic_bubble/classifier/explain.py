"""Which words made a verdict: a linear model of it, fitted to the text with words left out.

LIME (Ribeiro, Singh, Guestrin 2016), in log-odds. Leaving out one word at a time says nothing of
a sure verdict, which needs none of its words, and is misled where words stand for each other.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.heads import Floats, logistic
from academic_bubble.classifier.text import CARD_MARK, QUOTE_MARK

MAX_WORDS = 40

# One run of the encoder per sample: more would keep the reader waiting, fewer shake the order.
_SAMPLES_PER_WORD = 4
_LEAST_SAMPLES, _MOST_SAMPLES = 32, 96
# A sample keeps this share of the words, from and to: the whole text belongs to the picture.
_KEPT = (0.3, 0.9)
_RIDGE = 4.0

_MARK_WORDS = frozenset([*CARD_MARK.split(), *QUOTE_MARK.split()])
# They take their share of the fit, and tell a reader nothing. Pronouns and question words may.
_FUNCTION_WORDS = frozenset(
    "a an the this that these those it its and or but nor if than then as of in on at to for from "  # noqa: SIM905 - a list of them fills a page
    "by with into onto upon between through during is am are was were be been being has have had "
    "having do does did will would can could shall should there".split()
)
_EDGES = re.compile(r"^[^\w@#]+|[^\w]+$")


class WordEffect(NamedTuple):
    """A word, and how far it would move an undecided verdict towards a label (-0.5 to 0.5)."""

    word: str
    effect: float


def explain(logits: Callable[[Sequence[str]], Floats], form: str) -> list[list[WordEffect]]:
    """Return, for each label, the effects of the first words of a text form, the largest first.

    `logits` gives (n, labels) for n text forms. The same text is always explained in the same way;
    one without words has no effects at all. Function words are left out of the answer.
    """
    words = form.split()
    places = _places(words)
    if not places:
        return []
    kept = _samples(len(places))
    found = logits([_without(words, row, places) for row in kept])
    names = [bare(words[at[0]]) for at in places]
    return [_ordered(names, effects) for effects in (logistic(_fit(kept, found)) - 0.5).T]


def _ordered(names: Sequence[str], effects: Floats) -> list[WordEffect]:
    found = [WordEffect(*one) for one in zip(names, np.round(effects, 4).tolist(), strict=True)]
    named = (item for item in found if item.word.casefold() not in _FUNCTION_WORDS)
    return sorted(named, key=lambda item: -abs(item.effect))


def _places(words: Sequence[str]) -> list[list[int]]:
    """Return where each word stands; a word that comes again counts as one."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        name = bare(word).casefold()
        if word not in _MARK_WORDS and (name in places or len(places) < MAX_WORDS):
            places.setdefault(name, []).append(place)
    return list(places.values())


def bare(word: str) -> str:
    """Return a word without the signs around it."""
    return _EDGES.sub("", word) or word


def sample_count(words: int) -> int:
    """Return how many texts the encoder reads to explain one of so many words."""
    return min(_MOST_SAMPLES, max(_LEAST_SAMPLES, _SAMPLES_PER_WORD * words))


def _samples(words: int) -> NDArray[np.bool_]:
    """Return which words each sample keeps (samples, words); the first keeps all."""
    random, count = np.random.default_rng(0), sample_count(words)
    kept = random.random((count, words)) < random.uniform(*_KEPT, (count, 1))
    kept[0] = True
    return kept


def _without(words: Sequence[str], kept: NDArray[np.bool_], places: Sequence[list[int]]) -> str:
    gone = {place for is_kept, at in zip(kept, places, strict=True) if not is_kept for place in at}
    return " ".join(word for place, word in enumerate(words) if place not in gone)


def _fit(kept: NDArray[np.bool_], logits: Floats) -> Floats:
    """Return the weights (words, labels): ridge regression with an intercept, in closed form."""
    # scikit-learn has it as well, but takes more memory and time to load than all of the answer.
    centred = kept - kept.mean(axis=0)
    gram = centred.T @ centred + _RIDGE * np.eye(kept.shape[1])
    weights = np.linalg.solve(gram, centred.T @ (logits - logits.mean(axis=0)))
    return weights.astype(np.float32)
