"""The user's choices, one row for all browsers."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from academic_bubble.log import get_logger
from academic_bubble.protocol.settings import Choices, Settings, SettingsChange
from academic_bubble.store.connection import writing


def read(connection: sqlite3.Connection) -> Settings:
    """The settings as stored, or the defaults if nothing was ever changed."""
    row = connection.execute("SELECT choices, revision FROM settings").fetchone()
    if row is None:
        return Settings()
    return Settings(**_choices(row[0]).model_dump(), revision=row[1])


def revision(connection: sqlite3.Connection) -> int:
    """The number of changes so far; cheap enough for every batch of tweets."""
    row = connection.execute("SELECT revision FROM settings").fetchone()
    return 0 if row is None else int(row[0])


def change(connection: sqlite3.Connection, change: SettingsChange, *, reset: bool) -> Settings:
    """Write the fields that are present in ``change`` and return all settings as they now stand."""
    with writing(connection):
        now = read(connection)
        before = Choices() if reset else Choices(**now.model_dump(exclude={"revision"}))
        after = _merge(before, change)
        _write(connection, after, now.revision + 1)
    return Settings(**after.model_dump(), revision=now.revision + 1)


def pause(connection: sqlite3.Connection, until: str | None) -> Settings:
    """Write until when every tweet is shown as it is; None ends a pause."""
    with writing(connection):
        now = read(connection)
        choices = Choices(**now.model_dump(exclude={"revision"}))
        _write(connection, choices.model_copy(update={"paused_until": until}), now.revision + 1)
    return read(connection)


def grow_revision(connection: sqlite3.Connection) -> None:
    """Let other tabs and browsers know that the bubble changed. Call it within a transaction."""
    connection.execute(
        "INSERT INTO settings VALUES (1, ?, 1) ON CONFLICT (only_row) DO UPDATE "
        "SET revision = revision + 1",
        (Choices().model_dump_json(),),
    )


def _write(connection: sqlite3.Connection, choices: Choices, revision: int) -> None:
    connection.execute(
        "INSERT INTO settings VALUES (1, ?, ?) ON CONFLICT (only_row) DO UPDATE "
        "SET choices = excluded.choices, revision = excluded.revision",
        (choices.model_dump_json(), revision),
    )


def _merge(choices: Choices, change: SettingsChange) -> Choices:
    merged: dict[str, Any] = choices.model_dump()
    for field, value in change.model_dump(exclude_none=True).items():
        merged[field] = {**merged[field], **value} if isinstance(value, dict) else value
    return Choices.model_validate(merged)


def _choices(stored: str) -> Choices:
    """The stored choices; those that another version wrote and this one does not know stay out."""
    try:
        return Choices.model_validate_json(stored)
    except ValidationError as error:
        get_logger().warning("stored settings unreadable in part: %d", error.error_count())
        return _what_is_known(stored)


def _what_is_known(stored: str) -> Choices:
    """The defaults, with each stored choice that is still understood, entry by entry."""
    try:
        values = json.loads(stored)
    except ValueError:
        return Choices()
    known = Choices()
    for name, value in values.items() if isinstance(values, dict) else ():
        entries = (
            [{key: item} for key, item in value.items()] if isinstance(value, dict) else [value]
        )
        for entry in entries:
            with suppress(ValidationError):
                known = _merge(known, SettingsChange.model_validate({name: entry}))
    return known
