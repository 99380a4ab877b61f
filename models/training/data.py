"""Labelled tweets as text forms and targets, split by author."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.text import Link, Quoted, compose
from academic_bubble.protocol.base import KINDS
from models.labels import LABELS

# One author in this many is kept from training, to calibrate the heads.
HELD_OUT_SHARE = 20


@dataclass(frozen=True)
class ArchivedTweet:
    """A tweet of an archive: its text only, links written out in it."""

    text: str
    links: tuple[Link, ...] = ()
    card_title: str | None = None
    quoted: Quoted | None = None
    is_reply: bool = False


@dataclass(frozen=True)
class Labelled:
    """Text forms (n), authors (n) and targets (n, 14) in the order of `LABELS`.

    Targets are 0 or 1, or a teacher's probabilities.
    """

    texts: list[str]
    authors: list[str]
    targets: NDArray[np.float32]

    def take(self, rows: NDArray[np.intp]) -> "Labelled":
        """Return the given rows only."""
        texts = [self.texts[row] for row in rows]
        return Labelled(texts, [self.authors[row] for row in rows], self.targets[rows])


def read(path: Path) -> Labelled:
    """Read a JSON Lines file of {"id", "text", "author", "professional", "kinds"}."""
    texts, authors, targets = [], [], []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            texts.append(compose(ArchivedTweet(row["text"])))
            authors.append((row.get("author") or row["id"]).lower())
            targets.append([row["professional"], *(kind in row["kinds"] for kind in KINDS)])
    return Labelled(texts, authors, np.asarray(targets, np.float32).reshape(-1, len(LABELS)))


def joined(parts: Sequence[Labelled]) -> Labelled:
    """Return all the parts' tweets, one part after the other."""
    return Labelled(
        [text for part in parts for text in part.texts],
        [author for part in parts for author in part.authors],
        np.concatenate([np.empty((0, len(LABELS)), np.float32), *(part.targets for part in parts)]),
    )


def split(data: Labelled) -> tuple[Labelled, Labelled]:
    """Split into (train, held out) by a hash of the author, so that no author is in both."""
    held = np.asarray([_digest(author) % HELD_OUT_SHARE == 0 for author in data.authors])
    return data.take(np.flatnonzero(~held)), data.take(np.flatnonzero(held))


def halves(data: Labelled) -> tuple[Labelled, Labelled]:
    """Split into two by another hash of the author."""
    first = np.asarray([_digest(f"half {author}") % 2 == 0 for author in data.authors])
    return data.take(np.flatnonzero(first)), data.take(np.flatnonzero(~first))


def identity(path: Path, *, learnt: int) -> dict[str, str | int]:
    """Name a file by what it is, with no text of it: name, tweets learnt from it, SHA-256."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"file": path.name, "learnt": learnt, "sha256": digest}


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
