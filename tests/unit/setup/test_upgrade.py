"""What an earlier version has left is taken over; what a later one has left is not touched."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.errors import StorageNewer
from academic_bubble.protocol.settings import Settings
from academic_bubble.store import membership, settings
from academic_bubble.store.connection import connect
from academic_bubble.store.schema import MIGRATIONS
from tests.host_process import HELLO, running_host

# As version 0.1 wrote them; fields that came later are missing, and one that went is still there.
CHOICES: dict[str, Any] = {
    "mode": "highlight",
    "strictness": "sure",
    "professional": "highlight",
    "personal": "dim",
    "ads": "collapse",
    "show_unsure": True,
    "kinds": {"media": {"treatment": "hide", "colour": "#123456"}},
    "pages": {"search": False},
    "a_field_of_old": 1,
}


def older_database(path: Path, version: int) -> None:
    """A database of an earlier version, with choices and a member in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as database, database:
        for statements in MIGRATIONS[:version]:
            for statement in statements:
                database.execute(statement)
        database.execute("INSERT INTO settings VALUES (1, ?, 41)", (json.dumps(CHOICES),))
        if version == 2:
            row = ("tidal_lab", "Tidal Lab", "2026-01-02T03:04:05+00:00")
            database.execute("INSERT INTO members (handle, name, added_at) VALUES (?, ?, ?)", row)
        database.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_database_of_every_earlier_version_is_taken_over(tmp_path: Path, version: int) -> None:
    path = tmp_path / "bubble.sqlite3"
    older_database(path, version)

    with closing(connect(path)) as database:
        now = settings.read(database)
        assert database.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if version == 2:
            assert set(membership.marks(database, {"tidal_lab"})) == {"tidal_lab"}

    kept = (now.mode, now.strictness, now.personal, now.ads)
    assert kept == ("highlight", "sure", "dim", "collapse")
    assert now.show_unsure
    assert now.kinds["media"].colour == "#123456"
    assert (now.pages["search"], now.pages["home"]) == (False, True)
    with closing(sqlite3.connect(path.with_name(f"{path.name}.v{version}.bak"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == version
        assert json.loads(copy.execute("SELECT choices FROM settings").fetchone()[0]) == CHOICES


def test_a_choice_that_is_no_longer_known_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "bubble.sqlite3"
    strange = {"treatment": "blink", "colour": None}
    kinds = {**CHOICES["kinds"], "paper": strange, "poem": strange}
    old = {**CHOICES, "ads": "explode", "kinds": kinds}
    with closing(connect(path)) as database:
        database.execute("INSERT INTO settings VALUES (1, ?, 41)", (json.dumps(old),))

        now = settings.read(database)

    assert (now.mode, now.personal, now.ads) == ("highlight", "dim", "leave")
    assert now.kinds["media"].colour == "#123456"
    assert now.kinds["paper"].treatment == "highlight"
    assert not now.pages["search"]
    assert now.revision == 41


@pytest.mark.parametrize("stored", ["no json", "[]", "7"])
def test_settings_that_are_none_become_the_defaults(tmp_path: Path, stored: str) -> None:
    with closing(connect(tmp_path / "bubble.sqlite3")) as database:
        database.execute("INSERT INTO settings VALUES (1, ?, 9)", (stored,))

        assert settings.read(database) == Settings(revision=9)


def test_a_downgrade_is_refused_in_a_sentence_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "data" / "bubble.sqlite3"
    path.parent.mkdir()
    with closing(connect(path)) as database, database:
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()

    with pytest.raises(StorageNewer, match="nothing was changed"):
        connect(path)
    with running_host(tmp_path) as host:
        assert host.ask(HELLO)["type"] == "hello_reply"
        refusal = host.ask({"type": "change_settings", "id": 2, "change": {"mode": "off"}})
        assert refusal["error"]["code"] == "storage_newer"

    assert path.read_bytes() == before
