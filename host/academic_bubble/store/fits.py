"""What was learnt, and the corrections in the form that learning takes.

A fit is named by a digest of the corrections it learnt, so that a set of corrections that was
fitted before, as after an undo, needs no second fit.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from academic_bubble.log import get_logger
from academic_bubble.protocol.base import KINDS
from academic_bubble.store import clock
from academic_bubble.store.connection import writing
from academic_bubble.store.settings import grow_revision

NOTHING = "none"
KEPT = 8
WIDTH = 384
_VECTOR, _LOGITS = np.dtype("<f2"), np.dtype("<f4")
_COLUMNS = "id, handle, vector, logits, professional, kinds"
_LEARNABLE = "forgotten_at IS NULL AND model = ? AND vector IS NOT NULL"


@dataclass(frozen=True)
class Events:
    """Corrections to learn from, oldest first.

    `vectors` (n, width), `logits` and `targets` (n, 1 + kinds); a target is 0, 1, or NaN where
    nothing was said. `let_pass` has, by handle in lower case, how many of an author's tweets were
    shown as professional and as personal without being corrected.
    """

    ids: list[int]
    handles: list[str]
    vectors: NDArray[np.float32]
    logits: NDArray[np.float32]
    targets: NDArray[np.float32]
    let_pass: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class StoredFit:
    """A fit as stored; ``weights`` None if it was refused, for ``reason``. ``figures`` is JSON."""

    digest: str
    model: str
    upto: int
    learnt: int
    weights: bytes | None
    reason: str | None
    figures: str
    seconds: float
    at: str = ""


def digest(connection: sqlite3.Connection, model: str) -> str:
    """Name the corrections in force that this model can learn from."""
    found = blake2b(digest_size=16)
    rows = connection.execute(
        f"SELECT id, professional, kinds FROM corrections WHERE {_LEARNABLE} ORDER BY id",  # noqa: S608 - constants only
        (model,),
    ).fetchall()
    found.update(repr(rows).encode())
    return found.hexdigest() if rows else NOTHING


def events(connection: sqlite3.Connection, model: str, after: int = 0) -> Events:
    """Corrections to learn from whose id exceeds ``after``; damaged ones are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections WHERE {_LEARNABLE} AND id > ? ORDER BY id",  # noqa: S608 - constants only
        (model, after),
    ).fetchall()
    read = [(row[0], row[1].lower(), found) for row in rows if (found := _arrays(row)) is not None]
    labels = 1 + len(KINDS)
    stacked = [np.asarray(part, np.float32) for part in zip(*(found for *_, found in read))]  # noqa: B905 - rows of three
    vectors, logits, targets = stacked or [
        np.empty((0, size), np.float32) for size in (1, labels, labels)
    ]
    ids, handles = [row[0] for row in read], [row[1] for row in read]
    return Events(ids, handles, vectors, logits, targets, _let_pass(connection, handles))


def _let_pass(connection: sqlite3.Connection, handles: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Of authors with several corrections, the tweets that were seen and not corrected."""
    often = [handle for handle, count in Counter(handles).items() if handle and count > 1]
    rows = connection.execute(
        "SELECT lower(handle), sum(outcome = 1), sum(outcome = 2) "
        "FROM accounts JOIN seen_tweets ON author = accounts.id "
        "WHERE handle IN (SELECT value FROM json_each(?)) AND tweet_id NOT IN "
        "(SELECT tweet_id FROM corrections WHERE forgotten_at IS NULL) GROUP BY accounts.id",
        (json.dumps(often),),
    )
    return {handle: (professional, personal) for handle, professional, personal in rows}


def usable(connection: sqlite3.Connection, model: str, wanted: str) -> StoredFit | None:
    """The accepted fit of these corrections, or else the last accepted one that learnt nothing
    which was taken back since, or else the last one."""
    row = connection.execute(
        "SELECT * FROM fits WHERE model = ? AND weights IS NOT NULL "  # noqa: S608 - constants only
        "ORDER BY digest = ? DESC, "
        f"learnt = (SELECT count(*) FROM corrections WHERE {_LEARNABLE} AND id <= upto) DESC, "
        "at DESC, upto DESC LIMIT 1",
        (model, wanted, model),
    ).fetchone()
    return StoredFit(*row) if row else None


def of(connection: sqlite3.Connection, model: str, wanted: str) -> StoredFit | None:
    """The fit of exactly these corrections, accepted or refused."""
    query = "SELECT * FROM fits WHERE model = ? AND digest = ?"
    row = connection.execute(query, (model, wanted)).fetchone()
    return StoredFit(*row) if row else None


def last(connection: sqlite3.Connection, model: str) -> StoredFit | None:
    """The newest fit, accepted or refused."""
    query = "SELECT * FROM fits WHERE model = ? ORDER BY at DESC, upto DESC LIMIT 1"
    row = connection.execute(query, (model,)).fetchone()
    return StoredFit(*row) if row else None


def put(connection: sqlite3.Connection, fit: StoredFit) -> None:
    """Store a fit, and tell every browser; the oldest ones go."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO fits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*list(vars(fit).values())[:-1], fit.at or clock.now()),
        )
        connection.execute(
            "DELETE FROM fits WHERE rowid NOT IN "
            "(SELECT rowid FROM fits ORDER BY at DESC, upto DESC LIMIT ?)",
            (KEPT,),
        )
        grow_revision(connection)


def clear(connection: sqlite3.Connection) -> None:
    """Forget all that was learnt; it can be learnt again. Call it within a transaction."""
    connection.execute("DELETE FROM fits")


def to_bytes(
    vector: NDArray[np.float16] | None, logits: NDArray[np.float32] | None
) -> tuple[bytes | None, bytes | None]:
    """A reading's arrays as they are stored."""
    if vector is None or logits is None:
        return None, None
    return vector.astype(_VECTOR).tobytes(), logits.astype(_LOGITS).tobytes()


def _arrays(row: tuple[object, ...]) -> tuple[NDArray[np.float32], ...] | None:
    number, _, vector, logits, professional, kinds = row
    try:
        x = np.frombuffer(vector, _VECTOR).astype(np.float32)  # type: ignore[call-overload]
        z = np.frombuffer(logits, _LOGITS).astype(np.float32)  # type: ignore[call-overload]
    except (ValueError, TypeError):
        x = z = np.empty(0, np.float32)
    if len(x) != WIDTH or len(z) != 1 + len(KINDS) or not np.isfinite([x.sum(), z.sum()]).all():
        get_logger().warning("correction %s is damaged and not learnt", number)
        return None
    return x, z, _targets(bool(professional), None if kinds is None else str(kinds).split())


def _targets(professional: bool, kinds: list[str] | None) -> NDArray[np.float32]:
    """What is to be learnt; of the kinds of a personal tweet, nothing: they are not shown."""
    said = [kind in kinds for kind in KINDS] if professional and kinds is not None else None
    rest = [np.nan] * len(KINDS) if said is None else [float(value) for value in said]
    return np.asarray([float(professional), *rest], np.float32)
