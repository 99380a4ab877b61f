"""Users whose taste differs from the base model's, in one way each."""

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.protocol.base import KINDS
from models.training.data import Labelled

Flags = NDArray[np.bool_]

MOST_AUTHORS = 6
# Fields, by words that only they use; somebody of another field may want none of it.
JARGON = {
    "R": r"#?rstats|rladies|ggplot\w*|tidyverse|#?tidytuesday|rstudio",
    "publishing": r"peer.?review\w*|open ?access|#?openaccess|journals?|preprints?|publish\w*",
    "bioinformatics": r"#?ismb\w*|bioinf\w*|genom\w*|proteins?|sequenc\w*",
}


@dataclass(frozen=True)
class User:
    """Somebody to whom the tweets `unwanted` (n,) are personal, whatever the label says."""

    group: str
    name: str
    unwanted: Flags


def users(data: Labelled) -> list[User]:
    """Return everybody: one per kind to hide, per field's jargon, and per frequent author."""
    texts = [text.lower() for text in data.texts]
    authors = np.asarray(data.authors)
    frequent = [name for name, _ in Counter(data.authors).most_common(MOST_AUTHORS)]
    return [
        *(User("kind", kind, data.targets[:, n] > 0) for n, kind in enumerate(KINDS, start=1)),
        *(User("jargon", field, _mention(texts, words)) for field, words in JARGON.items()),
        # Authors stay nameless here: what counts is that it is one.
        *(User("author", f"no. {n}", authors == name) for n, name in enumerate(frequent, start=1)),
    ]


def _mention(texts: list[str], words: str) -> Flags:
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    return np.asarray([pattern.search(text) is not None for text in texts])
