"""What may go wrong while installing, and what must hold then."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from academic_bubble.errors import SetupFailed, StorageNewer
from academic_bubble.setup import caution, machine, record, work
from academic_bubble.setup.files import local, utf8
from academic_bubble.setup.here import Setup
from academic_bubble.setup.launcher import named_python
from academic_bubble.setup.manifest import HOST_NAME
from tests.unit.setup.conftest import everything_below, pack

CHROMIUM = f".config/chromium/NativeMessagingHosts/{HOST_NAME}.json"
FIREFOX = f".mozilla/native-messaging-hosts/{HOST_NAME}.json"
FOREIGN = '{"name": "io.academicbubble.host", "path": "/opt/another/host"}'


class DiskFull:
    """Lets so many files be written and then says that the disk is full."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.sync = os.fsync

    def __call__(self, descriptor: int) -> None:
        if self.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= 1
        self.sync(descriptor)


@contextmanager
def disk_full(monkeypatch: pytest.MonkeyPatch, room: int) -> Iterator[DiskFull]:
    with monkeypatch.context() as patch:
        disk = DiskFull(room)
        patch.setattr("os.fsync", disk)
        yield disk


@pytest.mark.parametrize("room", range(8))
def test_a_full_disk_leaves_nothing_half_written(
    setup: Setup, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    home = setup.machine.home
    before = everything_below(home)

    with disk_full(monkeypatch, room):
        try:
            problems = work.install(setup, setup.find()).problems
        except SetupFailed as error:
            problems = [error.message]

    assert problems
    assert all(problem.startswith("Make room on the disk") for problem in problems)
    for place in (CHROMIUM, FIREFOX):
        if (home / place).exists():
            named = json.loads((home / place).read_text(encoding="utf-8"))["path"]
            assert Path(named).is_file()  # what a manifest names was written before it
    assert not [path for path in home.rglob(".*") if path.name.startswith((".io.", ".written"))]
    work.uninstall(setup)
    assert everything_below(home) == before


def test_a_full_disk_is_overcome_by_trying_again(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    with disk_full(monkeypatch, 4), pytest.raises(SetupFailed):
        work.install(setup, setup.find())

    assert not work.install(setup, setup.find()).problems


def test_a_full_disk_while_unpacking_keeps_the_old_extension(
    setup: Setup, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.install(setup, setup.find())
    folder = setup.unpacker.folder("chromium")
    before = everything_below(folder)
    pack(packages / "chromium.zip", {"manifest.json": '{"version": "9"}', "new.js": "2"})

    def half(package: zipfile.ZipFile, target: Path) -> None:
        package.extract("manifest.json", target)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(zipfile.ZipFile, "extractall", half)
        with pytest.raises(SetupFailed, match="Make room on the disk"):
            work.install(setup, setup.find())

    assert everything_below(folder) == before
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith(".")] == []


def test_a_foreign_manifest_is_kept_aside_told_and_put_back(setup: Setup) -> None:
    place = setup.machine.home / CHROMIUM
    place.parent.mkdir()
    place.write_text(FOREIGN, encoding="utf-8")

    done = work.install(setup, setup.find())
    again = work.install(setup, setup.find())

    kept = place.with_name(f"{place.name}.kept")
    assert done.browsers[0].kept == (str(kept),)
    assert again.browsers[0].kept == ()
    assert kept.read_text(encoding="utf-8") == FOREIGN
    work.uninstall(setup)
    assert place.read_text(encoding="utf-8") == FOREIGN
    assert not kept.exists()


def test_a_manifest_that_another_installation_took_over_is_left(setup: Setup) -> None:
    work.install(setup, setup.find())
    place = setup.machine.home / FIREFOX
    place.write_text(FOREIGN, encoding="utf-8")

    work.uninstall(setup)

    assert place.read_text(encoding="utf-8") == FOREIGN


def test_an_unwritable_folder_is_a_sentence_and_stops_no_other(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.mkdir

    def mkdir(self: Path, *arguments: object, **options: object) -> None:
        if self.name == "NativeMessagingHosts":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        real(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", mkdir)

    chromium, firefox = work.install(setup, setup.find()).browsers

    assert chromium.problem == (
        "Make it writable and try again: "
        f"{setup.machine.home / CHROMIUM.rpartition('/')[0]}: Permission denied."
    )
    assert firefox.problem is None


def test_the_newest_of_two_installations_is_what_browsers_start(setup: Setup) -> None:
    work.install(setup, setup.find())
    setup.registrar.python = Path("/opt/second/bin/python")

    done = work.install(setup, setup.find())

    assert done.browsers[0].kept == ()
    assert named_python(setup.registrar.program) == Path("/opt/second/bin/python")


def test_without_a_home_the_sentence_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)

    with pytest.raises(SetupFailed, match="set HOME to it and try again"):
        machine.user_home()


@pytest.mark.parametrize("home", ["", "relative"])
def test_a_home_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(home))

    with pytest.raises(SetupFailed, match="set HOME"):
        machine.user_home()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[]", "delete it and install again"),
        ("{", "delete it and install again"),
        ('{"format": 3}', "A newer version of Academic Bubble is set up here"),
    ],
)
def test_a_record_that_cannot_be_read_changes_nothing(
    setup: Setup, content: str, sentence: str
) -> None:
    work.install(setup, setup.find())
    (setup.registrar.folder / record.FILE_NAME).write_text(content, encoding="utf-8")
    before = everything_below(setup.machine.home)

    for command in (lambda: work.install(setup, setup.find()), lambda: work.uninstall(setup)):
        with pytest.raises(SetupFailed, match=sentence):
            command()

    assert everything_below(setup.machine.home) == before


def test_the_first_versions_record_is_understood(setup: Setup) -> None:
    """Version 0.1's record had files, folders and keys, no format, and what is gone by now."""
    before = everything_below(setup.machine.home)
    work.install(setup, setup.find())
    path = setup.registrar.folder / record.FILE_NAME
    whole = json.loads(path.read_text(encoding="utf-8"))
    old = {name: whole[name] for name in ("files", "folders", "keys")}
    path.write_text(json.dumps({**old, "a_field_of_old": 1}), encoding="utf-8")

    work.uninstall(setup)

    assert everything_below(setup.machine.home) == before


def test_a_newer_database_stops_an_older_version(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "bubble.sqlite3"
    caution.require_no_newer(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = path.read_bytes()

    with pytest.raises(StorageNewer):
        caution.require_no_newer(path)

    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["Zoë & Jön's höme", "東京", "with space", "naïve"])
def test_paths_are_written_as_their_bytes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    misread = Path(os.fsencode(path).decode("ascii", "surrogateescape"))

    assert utf8(path) == str(path)
    assert utf8(misread) == str(path)
    assert local(utf8(misread)) == path


def test_a_path_that_is_no_utf8_is_a_sentence() -> None:
    with pytest.raises(SetupFailed, match="not UTF-8"):
        utf8(Path(os.fsdecode(b"/home/zo\xeb")))
