"""Reads labelled tweets, or says which lines cannot be used and why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import ConfigDict, StrictBool, TypeAdapter, ValidationError

from academic_bubble.errors import BubbleError, FileUnreadable, LabelsInvalid
from academic_bubble.protocol.base import KINDS, Frozen, Kind
from academic_bubble.protocol.codec import decode_object
from academic_bubble.protocol.tweet import Tweet

SHOWN_ERRORS = 12


class Label(Frozen):
    """What a reader said of a tweet."""

    professional: StrictBool
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class Labelled:
    """Tweets (n) with 0/1 targets (n, 14), professional first; clusters (n) name the authors.

    Where a file names no authors every tweet is a cluster of its own. `parts` (n) are the
    file's own, or groups of its sources, or all "".
    """

    tweets: list[Tweet]
    targets: NDArray[np.float32]
    clusters: list[str]
    parts: list[str]

    @property
    def has_authors(self) -> bool:
        """Whether some author has more than one tweet."""
        return len(set(self.clusters)) < len(self.clusters)


_label: TypeAdapter[Label] = TypeAdapter(Label)
_name: TypeAdapter[str] = TypeAdapter(str, config=ConfigDict(str_max_length=200))


def read(path: Path) -> Labelled:
    """Read JSON Lines of {"text", "professional", "kinds"} or {"tweet": {...}, ...}.

    `author`, `lang`, `part`, `source` and `id` may be there too. Raises FileUnreadable, or
    LabelsInvalid, which names every line that is wrong.
    """
    rows, wrong = [], []
    for number, line in lines(path):
        try:
            rows.append(_row(decode_object(line), number))
        except (BubbleError, ValidationError) as error:
            wrong.append(f"line {number}: {reason(error)}")
    if wrong:
        raise LabelsInvalid(named(path, wrong))
    if not rows:
        raise LabelsInvalid(f"{path.name} holds no labelled tweets.")
    return _joined(rows)


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers. Raises FileUnreadable."""
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, 1) if line.strip())
    except OSError as error:
        raise FileUnreadable(f"{path.name} cannot be read: check its name.") from error


def identity(path: Path) -> dict[str, str | int]:
    """Name a file by what it is, with no text of it: name, lines, SHA-256."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return {"file": path.name, "lines": content.count(b"\n"), "sha256": digest}


@dataclass(frozen=True)
class _Row:
    tweet: Tweet
    label: Label
    author: str | None
    part: str | None
    source: str | None


def named(path: Path, wrong: Sequence[str]) -> str:
    """Say in one sentence which lines of a file are wrong, the first of them with the reason."""
    more = f"; and {len(wrong) - SHOWN_ERRORS} more" if len(wrong) > SHOWN_ERRORS else ""
    return (
        f"{len(wrong)} lines of {path.name} cannot be used. Mend them and run again: "
        f"{'; '.join(wrong[:SHOWN_ERRORS])}{more}."
    )


def reason(error: BubbleError | ValidationError) -> str:
    """Say what is wrong with a line, without its text."""
    if isinstance(error, LabelsInvalid):
        return error.message
    if isinstance(error, BubbleError):
        return "not a JSON object"
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'tweet'}: {first['msg'].lower()}"


def tweet_of(value: dict[str, Any], number: int) -> Tweet:
    """Return the tweet of a line, its `tweet` or the line itself; `id` may be left out.

    Raises LabelsInvalid or ValidationError.
    """
    given = value.get("tweet", value)
    if not isinstance(given, dict):
        raise LabelsInvalid("tweet is not an object")
    author = given.get("author")
    if author is None or isinstance(author, str):
        author = {"handle": author or ""}
    tweet_id = given.get("id")
    named_id = str(number) if tweet_id is None else tweet_id
    return Tweet.model_validate({**given, "id": named_id, "author": author})


def _row(value: dict[str, Any], number: int) -> _Row:
    label = _label.validate_python(value)
    tweet = tweet_of(value, number)
    names = (value.get(key) and _name.validate_python(value[key]) for key in ("part", "source"))
    return _Row(tweet, label, tweet.author.handle.lower() or None, *names)


def _joined(rows: Sequence[_Row]) -> Labelled:
    targets = [
        [row.label.professional, *(kind in row.label.kinds for kind in KINDS)] for row in rows
    ]
    return Labelled(
        [row.tweet for row in rows],
        np.asarray(targets, np.float32),
        [row.author or f"tweet {place}" for place, row in enumerate(rows)],
        _parts(rows),
    )


def _parts(rows: Sequence[_Row]) -> list[str]:
    if any(row.part for row in rows):
        return [row.part or "" for row in rows]
    # What stands behind the first hyphen of a source may name a person.
    return [(row.source or "").partition("-")[0] for row in rows]
