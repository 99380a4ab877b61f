"""The check-up of what every browser needs: the model and the database."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from academic_bubble.classifier import artefact
from academic_bubble.setup.here import Setup
from academic_bubble.store.connection import connect
from academic_bubble.store.schema import MIGRATIONS
from tests.unit.setup.test_doctor import bad, codes


@pytest.mark.parametrize("file", ["model.json", "heads.npz"])
def test_the_model_is_checked(
    setup: Setup, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str
) -> None:
    from academic_bubble.classifier import artefact

    whole = artefact.model_dir()
    monkeypatch.setattr(artefact, "model_dir", lambda: tmp_path / "model")
    assert "model_missing" in codes(setup, None)
    (tmp_path / "model").mkdir()
    for path in whole.iterdir():
        (tmp_path / "model" / path.name).symlink_to(path)
    (tmp_path / "model" / file).unlink()
    (tmp_path / "model" / file).write_bytes(b"{")

    assert "model_damaged" in codes(setup, None)


@pytest.mark.parametrize(
    ("description", "code"),
    [
        (f'{{"format": {artefact.FORMAT}}}', "model_own"),
        ("{", "model_own"),
        ('{"format": 0}', "model_own_set_aside"),
        (f'{{"format": {artefact.FORMAT + 1}}}', "model_own_set_aside"),
    ],
)
def test_a_model_of_ones_own_that_cannot_be_read_is_told_apart(
    setup: Setup, description: str, code: str
) -> None:
    own = setup.machine.home / ".local/share/academic-bubble/model"
    own.mkdir(parents=True)
    (own / "model.json").write_text(description, encoding="utf-8")

    (finding,) = [one for one in bad(setup) if one.step == "model"]

    assert (finding.code, finding.command) == (code, "academic-bubble train --reset")


def database(setup: Setup) -> Path:
    path = setup.machine.home / ".local/share/academic-bubble/bubble.sqlite3"
    path.parent.mkdir(parents=True, exist_ok=True)
    connect(path).close()
    return path


def set_version(path: Path, version: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize(
    ("version", "code"),
    [
        (len(MIGRATIONS), "database_good"),
        (1, "database_older"),
        (len(MIGRATIONS) + 1, "database_newer"),
    ],
)
def test_the_version_of_the_database_is_checked_and_not_changed(
    setup: Setup, version: int, code: str
) -> None:
    path = database(setup)
    set_version(path, version)
    before = path.read_bytes()

    assert codes(setup, None)[-1] == code
    assert path.read_bytes() == before


def test_a_damaged_database_is_told_with_what_to_do(setup: Setup) -> None:
    database(setup).write_bytes(b"no database at all, but long enough to be looked into" * 99)

    (finding,) = [one for one in bad(setup) if one.step == "database"]

    assert finding.code == "database_damaged"
    assert ".bak" in str(finding.mend)


def test_a_database_that_may_not_be_written_is_told(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(setup)
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.X_OK)

    assert codes(setup, None)[-1] == "database_unwritable"


def test_a_data_folder_out_of_reach_is_told(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable() -> Path:
        raise PermissionError(errno.EACCES, "Permission denied", "/data")

    monkeypatch.setattr("academic_bubble.paths.data_folder", unreachable)

    assert codes(setup, None)[-1] == "database_unwritable"
