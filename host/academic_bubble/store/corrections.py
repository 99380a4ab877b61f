"""What the user said of tweets. Each tweet has at most one correction in force."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from academic_bubble.errors import NotFound
from academic_bubble.log import get_logger
from academic_bubble.protocol.base import KINDS, Kind, Outcome
from academic_bubble.protocol.learning import Correction, CorrectionSource, Shown
from academic_bubble.store import clock
from academic_bubble.store.connection import writing
from academic_bubble.store.settings import grow_revision

COLUMNS = (
    "tweet_id",
    "handle",
    "text",
    "vector",
    "logits",
    "model",
    "shown_outcome",
    "shown_professional",
    "shown_kinds",
    "professional",
    "kinds",
    "confirms",
    "source",
    "at",
)
UNDO_DAYS = 1
_SELECT = f"SELECT id, {', '.join(COLUMNS)} FROM corrections WHERE forgotten_at IS NULL"  # noqa: S608 - constants only


@dataclass(frozen=True)
class NewCorrection:
    """A correction to be stored; ``vector`` and ``logits`` are bytes, None without words."""

    tweet_id: str
    handle: str
    text: str | None
    vector: bytes | None
    logits: bytes | None
    model: str
    shown: Shown
    professional: bool
    kinds: tuple[Kind, ...] | None
    source: CorrectionSource
    at: str


@dataclass(frozen=True)
class Label:
    """What the user said of one tweet, as verdicts need it."""

    correction: int
    professional: bool
    kinds: tuple[Kind, ...] | None


@dataclass(frozen=True)
class Stored(NewCorrection):
    """A correction in force."""

    id: int

    @property
    def confirms(self) -> bool:
        """Whether the host had it right."""
        return confirms(self.shown, self.professional, self.kinds)

    def public(self) -> Correction:
        """The correction as the extension sees it."""
        return Correction(
            id=self.id,
            tweet_id=self.tweet_id,
            handle=self.handle,
            text=self.text,
            shown=self.shown,
            professional=self.professional,
            kinds=self.kinds,
            confirms=self.confirms,
            source=self.source,
            model=self.model,
            at=self.at,
        )


def confirms(shown: Shown, professional: bool, kinds: tuple[Kind, ...] | None) -> bool:
    """Whether a label says what was shown anyway."""
    same = shown.outcome == ("professional" if professional else "personal")
    return same and (kinds is None or set(kinds) == set(shown.kinds))


def add(connection: sqlite3.Connection, new: NewCorrection) -> Stored:
    """Store a correction, in place of an earlier one of the same tweet."""
    with writing(connection):
        connection.execute(
            "DELETE FROM corrections WHERE tweet_id = ? AND forgotten_at IS NULL", (new.tweet_id,)
        )
        number = _insert(connection, new)
        grow_revision(connection)
    return Stored(**vars(new), id=number)


def add_unknown(connection: sqlite3.Connection, new: Iterable[NewCorrection]) -> int:
    """Store those of tweets that have no correction yet, in one step; return how many."""
    added = 0
    with writing(connection):
        for one in new:
            if not connection.execute(
                "SELECT 1 FROM corrections WHERE tweet_id = ? AND forgotten_at IS NULL",
                (one.tweet_id,),
            ).fetchone():
                _insert(connection, one)
                added += 1
        if added:
            grow_revision(connection)
    return added


def remove(connection: sqlite3.Connection, number: int) -> Stored:
    """Take a correction back. Raises NotFound when it is not in force any more."""
    with writing(connection):
        row = connection.execute(f"{_SELECT} AND id = ?", (number,)).fetchone()
        found = _read(row) if row else None
        if found is None:
            raise NotFound
        connection.execute("DELETE FROM corrections WHERE id = ?", (number,))
        grow_revision(connection)
    return found


def find(connection: sqlite3.Connection, tweet_id: str) -> Stored | None:
    """The correction of a tweet that is in force."""
    row = connection.execute(f"{_SELECT} AND tweet_id = ?", (tweet_id,)).fetchone()
    return _read(row) if row else None


def count(connection: sqlite3.Connection) -> int:
    """How many are in force."""
    query = "SELECT count(*) FROM corrections WHERE forgotten_at IS NULL"
    return int(connection.execute(query).fetchone()[0])


def page(
    connection: sqlite3.Connection,
    offset: int,
    limit: int,
    order: Literal["newest", "oldest"] = "newest",
) -> list[Stored]:
    """A part of those in force; a damaged row is left out and logged."""
    direction = "DESC" if order == "newest" else "ASC"
    rows = connection.execute(
        f"{_SELECT} ORDER BY id {direction} LIMIT ? OFFSET ?", (limit, offset)
    )
    return [one for row in rows if (one := _read(row)) is not None]


def everything(connection: sqlite3.Connection) -> Iterator[Stored]:
    """All in force, oldest first."""
    for row in connection.execute(f"{_SELECT} ORDER BY id").fetchall():
        if (one := _read(row)) is not None:
            yield one


def labels(connection: sqlite3.Connection) -> dict[str, Label]:
    """What the user said, by tweet."""
    rows = connection.execute(
        "SELECT tweet_id, id, professional, kinds FROM corrections WHERE forgotten_at IS NULL"
    )
    return {
        tweet: Label(number, bool(professional), _kinds(kinds))
        for tweet, number, professional, kinds in rows
    }


def forget(connection: sqlite3.Connection) -> int:
    """Put all aside for a day; what an earlier reset put aside is deleted. Return how many."""
    with writing(connection):
        connection.execute("DELETE FROM corrections WHERE forgotten_at IS NOT NULL")
        done = connection.execute("UPDATE corrections SET forgotten_at = ?", (clock.now(),))
        grow_revision(connection)
    return done.rowcount


def bring_back(connection: sqlite3.Connection) -> int:
    """Undo ``forget``; a tweet corrected anew since keeps its new correction."""
    with writing(connection):
        connection.execute(
            "DELETE FROM corrections WHERE forgotten_at IS NOT NULL AND tweet_id IN "
            "(SELECT tweet_id FROM corrections WHERE forgotten_at IS NULL)"
        )
        done = connection.execute(
            "UPDATE corrections SET forgotten_at = NULL WHERE forgotten_at IS NOT NULL"
        )
        grow_revision(connection)
    return done.rowcount


def forgotten(connection: sqlite3.Connection) -> int:
    """How many a reset put aside that can still be brought back."""
    query = "SELECT count(*) FROM corrections WHERE forgotten_at IS NOT NULL"
    return int(connection.execute(query).fetchone()[0])


def purge(connection: sqlite3.Connection) -> None:
    """Delete what a reset put aside more than a day ago."""
    limit = clock.days_ago(UNDO_DAYS)
    query = "SELECT 1 FROM corrections WHERE forgotten_at < ? LIMIT 1"
    if connection.execute(query, (limit,)).fetchone():
        with writing(connection):
            connection.execute("DELETE FROM corrections WHERE forgotten_at < ?", (limit,))


def of_other_models(connection: sqlite3.Connection, model: str) -> list[tuple[int, str]]:
    """Ids and text forms of those in force that this model has not read, but can."""
    query = (
        "SELECT id, text FROM corrections WHERE forgotten_at IS NULL AND text IS NOT NULL "
        "AND (model <> ? OR vector IS NULL) AND text <> ''"
    )
    return connection.execute(query, (model,)).fetchall()


def read_by(
    connection: sqlite3.Connection,
    number: int,
    model: str,
    vector: bytes | None,
    logits: bytes | None,
) -> None:
    """Store what a model read of a correction's text."""
    with writing(connection):
        connection.execute(
            "UPDATE corrections SET model = ?, vector = ?, logits = ? WHERE id = ?",
            (model, vector, logits, number),
        )


def unlearnable(connection: sqlite3.Connection, model: str) -> int:
    """How many in force this model cannot learn from: another one read them, or they are empty."""
    query = (
        "SELECT count(*) FROM corrections WHERE forgotten_at IS NULL "
        "AND (model <> ? OR vector IS NULL)"
    )
    return int(connection.execute(query, (model,)).fetchone()[0])


def drop_text(connection: sqlite3.Connection) -> None:
    """Forget the text forms; vectors stay. Call it within a transaction."""
    connection.execute("UPDATE corrections SET text = NULL WHERE text IS NOT NULL")


def _insert(connection: sqlite3.Connection, new: NewCorrection) -> int:
    marks = ", ".join("?" * len(COLUMNS))
    done = connection.execute(
        f"INSERT INTO corrections ({', '.join(COLUMNS)}) VALUES ({marks})",  # noqa: S608 - constants only
        (
            new.tweet_id,
            new.handle,
            new.text,
            new.vector,
            new.logits,
            new.model,
            new.shown.outcome,
            new.shown.professional,
            " ".join(new.shown.kinds),
            int(new.professional),
            None if new.kinds is None else " ".join(new.kinds),
            int(confirms(new.shown, new.professional, new.kinds)),
            new.source,
            new.at,
        ),
    )
    assert done.lastrowid is not None
    return done.lastrowid


def _read(row: tuple[object, ...]) -> Stored | None:
    """A row as a correction; None for one that something else damaged."""
    values = dict(zip(("id", *COLUMNS), row, strict=True))
    try:
        shown = Shown(
            outcome=cast("Outcome", values.pop("shown_outcome")),
            professional=cast("float", values.pop("shown_professional")),
            kinds=_kinds(cast("str", values.pop("shown_kinds"))) or (),
        )
        values |= {"professional": bool(values["professional"]), "kinds": _kinds(values["kinds"])}
        del values["confirms"]
        return Stored(**values, shown=shown)  # type: ignore[arg-type]  # a STRICT table
    except ValueError:
        get_logger().warning("correction %s is damaged and left out", values["id"])
        return None


def _kinds(stored: object) -> tuple[Kind, ...] | None:
    """The kinds of a cell; unknown ones, of another version, are left out."""
    return None if stored is None else tuple(kind for kind in KINDS if kind in str(stored).split())
