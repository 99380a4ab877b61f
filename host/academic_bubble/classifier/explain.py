"""Which words made the verdict: each is left out in turn (occlusion, Li et al. 2016)."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from academic_bubble.classifier.heads import Floats
from academic_bubble.classifier.text import CARD_MARK, QUOTE_MARK

# One run of the encoder per word: more words would keep the reader waiting.
MAX_WORDS = 40

_MARK_WORDS = frozenset([*CARD_MARK.split(), *QUOTE_MARK.split()])
_EDGES = re.compile(r"^[^\w@#]+|[^\w]+$")


class WordEffect(NamedTuple):
    """A word, and by how much it raises the probability of professional (-1 to 1)."""

    word: str
    effect: float


def explain(probabilities: Callable[[Sequence[str]], Floats], form: str) -> list[WordEffect]:
    """Return the effect of each of the first words of a text form, the largest first.

    `probabilities` gives (n, labels) for n text forms, professional first.
    """
    words = form.split()
    places = [place for place, word in enumerate(words) if word not in _MARK_WORDS][:MAX_WORDS]
    if not places:
        return []
    without = [" ".join(words[:place] + words[place + 1 :]) for place in places]
    whole, *rest = probabilities([form, *without])[:, 0]
    effects = [
        WordEffect(_EDGES.sub("", words[place]) or words[place], round(float(whole - left), 4))
        for place, left in zip(places, rest, strict=True)
    ]
    return sorted(effects, key=lambda item: -abs(item.effect))
