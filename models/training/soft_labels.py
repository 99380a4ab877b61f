"""A teacher's probabilities for tweets that nobody labelled, kept without their text.

A tweet is named by a hash of its id, and a probability takes one byte: the file is small enough
to go with the code, so that the student can be trained without the teacher.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.text import compose
from models.training.data import ArchivedTweet, Labelled

MIN_CHARACTERS = 12


@dataclass(frozen=True)
class PoolTweet:
    """An unlabelled tweet: the hash of its id, its author and its text form."""

    key: int
    author: str
    text: str


def read_pool(path: Path) -> Iterator[PoolTweet]:
    """Yield the English tweets of a JSON Lines file of {"id", "text", "author", "lang"}.

    Each text form comes once; very short ones are left out.
    """
    seen: set[str] = set()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = compose(ArchivedTweet(row["text"]))
            if row.get("lang") not in (None, "en") or len(text) < MIN_CHARACTERS or text in seen:
                continue
            seen.add(text)
            yield PoolTweet(_key(row["id"]), (row.get("author") or row["id"]).lower(), text)


def choose(
    pool: Iterable[PoolTweet], train: Labelled, judged_on: list[Labelled], seed: int
) -> list[PoolTweet]:
    """Return the tweets without a label, shuffled, those of authors without any label first.

    None is of an author in `judged_on`: figures are of authors that no training has seen.
    """
    known, others = set(train.authors), {author for data in judged_on for author in data.authors}
    texts = {text for data in (train, *judged_on) for text in data.texts}
    free = [tweet for tweet in pool if tweet.text not in texts and tweet.author not in others]
    order = np.random.default_rng(seed).permutation(len(free))
    return sorted((free[place] for place in order), key=lambda tweet: tweet.author in known)


def write(path: Path, tweets: list[PoolTweet], probabilities: NDArray[np.float32]) -> None:
    """Keep (n, 14) probabilities of n tweets, in steps of 1/255."""
    keys = np.asarray([tweet.key for tweet in tweets], np.uint64)
    np.savez_compressed(path, keys=keys, bytes=np.rint(probabilities * 255).astype(np.uint8))


def read(path: Path, pool: Path) -> Labelled:
    """Join kept probabilities with the texts of the pool they were made for."""
    with np.load(path, allow_pickle=False) as arrays:
        rows = dict(zip(arrays["keys"].tolist(), arrays["bytes"], strict=True))
    tweets = [tweet for tweet in read_pool(pool) if tweet.key in rows]
    if len(tweets) < len(rows):
        raise SystemExit(f"{pool.name} lacks tweets of {path.name}: it is another pool.")
    targets = np.asarray([rows[tweet.key] for tweet in tweets], np.float32) / np.float32(255)
    texts, authors = ([getattr(tweet, name) for tweet in tweets] for name in ("text", "author"))
    return Labelled(texts, authors, targets)


def _key(tweet_id: str) -> int:
    return int.from_bytes(hashlib.sha256(tweet_id.encode()).digest()[:8], "little")
