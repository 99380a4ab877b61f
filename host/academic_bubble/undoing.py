"""Changes of much at once, kept in memory so that each can be taken back whole."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from academic_bubble.errors import NotFound
from academic_bubble.store import members, snapshot
from academic_bubble.store.snapshot import Snapshot

# Undo is offered for seconds; the last changes stay while they are of so few accounts together.
MOST_ACCOUNTS = 60_000
# Returns for how many accounts or entries something is different.
TakeBack = Callable[[sqlite3.Connection], int]


@dataclass
class Change:
    """One change; ``number`` names it once it is made."""

    number: int = 0


class Undoing:
    """One per host. Nothing of it is written: it ends with the host."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[TakeBack, int]] = OrderedDict()
        self._last = 0

    def keep(self, take_back: TakeBack, accounts: int) -> int:
        """Keep what takes a change back, as large as so many accounts; returns its number."""
        self._last += 1
        self._kept[self._last] = take_back, accounts
        while len(self._kept) > 1 and self._size() > MOST_ACCOUNTS:
            self._kept.popitem(last=False)
        return self._last

    @contextmanager
    def change(
        self, database: sqlite3.Connection, names: Callable[[], Iterable[str]]
    ) -> Iterator[Change]:
        """One durable change of the accounts named, which is kept with what was there before."""
        change = Change()
        with members.bubble_change(database):
            keys = snapshot.keys_of(database, names())
            before = snapshot.take(database, keys)
            yield change
            keys |= snapshot.keys_of(database, names())
            after = snapshot.take(database, keys)
        change.number = self.keep(_put_back(before, after), len(after.accounts))

    def undo(self, database: sqlite3.Connection, number: int) -> int:
        """Take a change back; for how much something is different. Raises NotFound."""
        if number not in self._kept:
            raise NotFound
        take_back, _ = self._kept[number]
        changed = take_back(database)
        del self._kept[number]
        return changed

    def _size(self) -> int:
        return sum(accounts for _, accounts in self._kept.values())

    def forget(self) -> None:
        """Keep nothing: what was deleted must not come back from memory."""
        self._kept.clear()


def _put_back(before: Snapshot, after: Snapshot) -> TakeBack:
    def put_back(database: sqlite3.Connection) -> int:
        with members.bubble_change(database):
            return snapshot.put_back(database, before, after)

    return put_back
