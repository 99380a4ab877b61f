"""Brings what a file holds into the bubble, or tells beforehand what that would do."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from academic_bubble.bubble_files.rows import Entry, FileContents
from academic_bubble.protocol.bubble_files import ImportCounts, ImportRow, MergeRule, RowState
from academic_bubble.store import accounts, members, tags


@dataclass
class Merged:
    """How many accounts of a file were added, changed, or in the bubble and left as they were."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0


def preview(
    connection: sqlite3.Connection, contents: FileContents
) -> tuple[ImportCounts, list[ImportRow]]:
    """What an import would meet; nothing is written."""
    known = _Known(connection)
    rows = [
        ImportRow.model_construct(
            line=entry.line,
            handle=entry.handle,
            name=entry.name,
            tags=entry.tags,
            state=known.meet(entry),
        )
        for entry in contents.entries
    ]
    states = [row.state for row in rows]
    counts = ImportCounts(
        rows=contents.rows,
        new=states.count("new"),
        known=states.count("known"),
        repeated=states.count("repeated"),
        unreadable=contents.rows - len(rows),
        id_only=sum(
            row.state == "new" and row.handle.startswith(accounts.ID_PREFIX) for row in rows
        ),
        dismissed=len(known.outside(contents.dismissed)),
    )
    return counts, rows


def merge(
    connection: sqlite3.Connection,
    contents: FileContents,
    rule: MergeRule,
    extra_tags: tuple[str, ...] = (),
) -> Merged:
    """Add everybody in a file; within ``bubble_change``.

    Whoever the file dismisses is never proposed again, but for members, old or new.
    A row that repeats an earlier one of the file fills what that left empty, whatever the rule.
    """
    known, merged = _Known(connection), Merged()
    for entry in contents.entries:
        state = known.meet(entry)
        before = connection.total_changes
        if state == "new":
            _add(connection, entry, extra_tags)
            merged.added += 1
            continue
        if state == "repeated" or rule == "keep":
            _fill(connection, entry)
        elif rule == "update":
            _overwrite(connection, entry)
        if state == "known":
            changed = connection.total_changes > before
            merged.updated += changed
            merged.unchanged += not changed
    for tag, colour in contents.colours.items():
        tags.colour_if_none(connection, tag, colour)
    for handle in known.outside(contents.dismissed):
        accounts.dismiss(connection, handle, dismissed=True)
    return merged


class _Known:
    """Whom the bubble has, by handle and by number, and whom the file named so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            "SELECT lower(handle), user_id FROM members JOIN accounts ON id = account"
        ).fetchall()
        self._members = {row[0] for row in rows} | {f"id:{row[1]}" for row in rows if row[1]}
        self._named: set[str] = set()

    def meet(self, entry: Entry) -> RowState:
        names = {entry.handle.lower()}
        if entry.user_id:
            names.add(f"id:{entry.user_id}")
        is_repeated = bool(names & self._named)
        self._named |= names
        if is_repeated:
            return "repeated"
        return "known" if names & self._members else "new"

    def outside(self, handles: list[str]) -> list[str]:
        """Those of these that neither the bubble has nor the file adds."""
        inside = self._members | self._named
        return [handle for handle in handles if handle.lower() not in inside]


def _add(connection: sqlite3.Connection, entry: Entry, extra_tags: tuple[str, ...]) -> None:
    key = members.add(
        connection,
        entry.handle,
        name=entry.name,
        user_id=entry.user_id,
        tag_names=(*entry.tags, *extra_tags),
        source=entry.source or "import",
        note=entry.note or "",
    )
    _write(connection, key, entry)


def _overwrite(connection: sqlite3.Connection, entry: Entry) -> None:
    key = accounts.meet(connection, entry.handle, entry.name, entry.user_id)
    members.change(connection, key, note=entry.note, tag_names=entry.tags or None)
    _write(connection, key, entry)


def _write(connection: sqlite3.Connection, key: int, entry: Entry) -> None:
    members.change(
        connection,
        key,
        always_show=entry.always_show,
        only_kinds=entry.only_kinds,
        mute_reposts=entry.mute_reposts,
    )
    if entry.added_at:
        members.date(connection, key, entry.added_at)


def _fill(connection: sqlite3.Connection, entry: Entry) -> None:
    """Write only what was empty, and add tags."""
    key = accounts.meet(connection, entry.handle, user_id=entry.user_id)
    if entry.name:
        statement = "UPDATE accounts SET name = ? WHERE id = ? AND name = ''"
        connection.execute(statement, (entry.name, key))
    if entry.note:
        statement = "UPDATE members SET note = ? WHERE account = ? AND note = ''"
        connection.execute(statement, (entry.note, key))
    tags.give(connection, key, entry.tags)
