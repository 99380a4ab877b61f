"""Settings and members: durable, shared by several hosts, safe across versions."""

from __future__ import annotations

import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from academic_bubble.errors import StorageNewer, StorageUnavailable
from academic_bubble.protocol.settings import KindChoice, Settings, SettingsChange
from academic_bubble.store import membership, schema, settings
from academic_bubble.store.connection import connect


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bubble.sqlite3"


def test_defaults_until_something_is_changed(path: Path) -> None:
    assert settings.read(connect(path)) == Settings()


def test_a_change_is_seen_by_another_connection_with_a_new_revision(path: Path) -> None:
    one, other = connect(path), connect(path)
    settings.change(one, SettingsChange(personal="dim"), reset=False)
    assert settings.read(other).personal == "dim"
    assert settings.revision(other) == 1


def test_only_the_given_fields_change(path: Path) -> None:
    database = connect(path)
    first = SettingsChange(
        mode="off", kinds={"paper": KindChoice(treatment="dim")}, pages={"search": False}
    )
    settings.change(database, first, reset=False)
    second = SettingsChange(kinds={"media": KindChoice(treatment="hide")}, pages={"list": False})
    after = settings.change(database, second, reset=False)
    assert (after.mode, after.revision) == ("off", 2)
    paper, media, job = (after.kinds["paper"], after.kinds["media"], after.kinds["job"])
    assert [one.treatment for one in (paper, media, job)] == ["dim", "hide", "highlight"]
    assert [page for page, is_on in after.pages.items() if not is_on] == ["search", "list"]
    assert len(after.kinds) == 13


def test_reset_returns_to_the_defaults_and_still_counts_as_a_change(path: Path) -> None:
    database = connect(path)
    settings.change(database, SettingsChange(mode="off", ads="dim"), reset=False)
    after = settings.change(database, SettingsChange(ads="collapse"), reset=True)
    assert after == Settings(ads="collapse", revision=2)


def test_stored_settings_that_no_longer_validate_become_the_defaults(path: Path) -> None:
    database = connect(path)
    database.execute('INSERT INTO settings VALUES (1, \'{"mode": "turbo"}\', 9)')
    assert settings.read(database) == Settings(revision=9)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_the_file_is_private_to_the_user(path: Path) -> None:
    connect(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    connect(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    with pytest.raises(StorageNewer):
        connect(path)
    assert path.read_bytes() == before


def test_an_older_database_is_migrated_after_a_backup(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute(schema.MIGRATIONS[0][0])
        raw.execute('INSERT INTO settings VALUES (1, \'{"mode": "off"}\', 4)')
        raw.execute("PRAGMA user_version = 1")
    database = connect(path)
    assert settings.read(database).mode == "off"
    assert membership.count(database) == 0
    with sqlite3.connect(path.with_name("bubble.sqlite3.v1.bak")) as backup:
        assert backup.execute("SELECT revision FROM settings").fetchone() == (4,)


def test_a_file_that_is_no_database_is_moved_aside_and_kept(path: Path) -> None:
    path.write_bytes(b"not a database, but somebody's file" * 40)
    assert settings.read(connect(path)) == Settings()
    kept = path.with_name("bubble.sqlite3.damaged-1")
    assert kept.read_bytes().startswith(b"not a database")


def test_what_cannot_be_opened_is_reported(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageUnavailable):
        connect(path)


def test_a_failed_change_leaves_everything_as_it_was(path: Path) -> None:
    database = connect(path)
    settings.change(database, SettingsChange(mode="off"), reset=False)
    database.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.Error):
        settings.change(database, SettingsChange(mode="focus"), reset=False)
    database.execute("PRAGMA query_only = OFF")
    assert settings.read(database).mode == "off"
