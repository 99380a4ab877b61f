"""Faults of processes, disks and clocks: no acknowledged add is ever lost."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.context import Context
from academic_bubble.dispatch import answer
from academic_bubble.errors import StorageNewer, StorageUnavailable
from academic_bubble.handlers import register_all
from academic_bubble.store import backups, clock, members, membership, recovery, schema
from academic_bubble.store.connection import connect, mend, writing
from tests.host_process import HELLO, running_host
from tests.killing import kill_while_adding

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and locks")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bubble.sqlite3"


@pytest.fixture
def context(home: Path) -> Iterator[Context]:
    register_all()
    context = Context()
    yield context
    context.close()


def ask(context: Context, kind: str, **fields: Any) -> dict[str, Any]:
    body = json.dumps({"type": kind, "id": 1, **fields}).encode()
    reply: dict[str, Any] = json.loads(answer(body, context))
    return reply


def add(database: sqlite3.Connection, *handles: str) -> None:
    with members.bubble_change(database):
        for handle in handles:
            members.add(database, handle)


def handles(database: sqlite3.Connection) -> set[str]:
    return {member.handle for _, member in membership.read_after(database, 0, 10_000)}


def database_of(home: Path) -> Path:
    return home / "data" / "bubble.sqlite3"


def break_pages(path: Path) -> None:
    """Overwrite everything but the first page, as a failing disk may."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(random.Random(7).randbytes(size - 4096))


# Processes


def test_two_browsers_adding_and_removing_at_once_lose_nothing(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        for number in range(8):
            for host, name in ((one, "one"), (other, "other")):
                message = {"type": "set_member", "id": 2, "handle": f"{name}_{number}"}
                host.send({**message, "member": True})
                if number % 2:
                    host.send({**message, "member": False})
        for host in (one, other):
            assert {host.receive()["type"] for _ in range(12)} == {"member_reply"}
        listed = one.ask({"type": "list_members", "id": 3})["members"]
    kept = {f"{name}_{number}" for name in ("one", "other") for number in range(0, 8, 2)}
    assert {row["handle"] for row in listed} == kept


def test_a_host_killed_at_any_moment_keeps_what_it_acknowledged(home: Path) -> None:
    """The short form of ``python -m tests.bench.killing``."""
    result = kill_while_adding(home, rounds=8, seed=11)
    assert result.lost == set()
    assert result.acknowledged, "a round that acknowledges nothing shows nothing"


LOCKED = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    sys.exit(3)
"""


@POSIX
def test_a_second_connection_of_a_process_does_not_release_the_locks_of_the_first(
    path: Path,
) -> None:
    first = connect(path)
    with writing(first):
        connect(path).close()
        done = subprocess.run([sys.executable, "-c", LOCKED, str(path)], timeout=60)
    assert done.returncode == 3, "another process could write in the midst of a transaction"


def test_a_host_whose_database_was_replaced_writes_into_the_new_one(
    context: Context, home: Path, tmp_path: Path
) -> None:
    ask(context, "set_member", handle="tidal_lab", member=True)
    path = database_of(home)
    path.replace(tmp_path / "moved.sqlite3")
    assert ask(context, "set_member", handle="reed_ecology", member=True)["changed"]
    assert handles(connect(path)) == {"reed_ecology"}
    assert handles(connect(tmp_path / "moved.sqlite3")) == {"tidal_lab"}


# Disks


def test_a_full_disk_refuses_the_change_whole_and_says_so(context: Context) -> None:
    ask(context, "set_member", handle="tidal_lab", member=True)
    (pages,) = context.database.execute("PRAGMA page_count").fetchone()
    context.database.execute(f"PRAGMA max_page_count = {pages}")
    rows = [{"handle": f"lab_{number}", "note": "x" * 500} for number in range(200)]
    reply = ask(context, "import_members", content=json.dumps(rows))
    assert reply["error"]["code"] == "storage_full"
    assert [row["handle"] for row in ask(context, "list_members")["members"]] == ["tidal_lab"]
    context.database.execute("PRAGMA max_page_count = 1000000")
    assert ask(context, "import_members", content=json.dumps(rows))["added"] == 200


READ_ONLY = """
import json, os, sys
os.environ["ACADEMIC_BUBBLE_HOME"] = sys.argv[1]
from academic_bubble.context import Context
from academic_bubble.dispatch import answer
from academic_bubble.handlers import register_all
register_all()
if os.getuid() == 0:
    os.setuid(65534)  # permissions do not bind root
context = Context()
for message in json.loads(sys.argv[2]):
    print(answer(json.dumps(message).encode(), context).decode())
"""


@POSIX
def test_a_read_only_folder_is_still_read_and_changes_are_refused() -> None:
    # Not tmp_path, into which another user may not go.
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "data").mkdir()
        database = connect(database_of(home))
        add(database, "tidal_lab")
        database.close()
        database_of(home).chmod(0o444)
        (home / "data").chmod(0o555)
        messages = [
            {"type": "list_members", "id": 1},
            {"type": "set_member", "id": 2, "handle": "reed_ecology", "member": True},
            {"type": "list_members", "id": 3},
        ]
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, folder, json.dumps(messages)],
            capture_output=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr.decode()
        listed, refused, again = map(json.loads, done.stdout.splitlines())
        (home / "data").chmod(0o755)
    assert [row["handle"] for row in listed["members"]] == ["tidal_lab"]
    assert refused["error"]["code"] == "storage_unavailable"
    assert again["members"] == listed["members"]


# Damage


def test_a_damaged_database_is_moved_aside_and_the_newest_backup_restored(path: Path) -> None:
    database = connect(path)
    add(database, "tidal_lab")
    backups.back_up(path)
    add(database, "reed_ecology")
    newest = backups.back_up(path)
    database.close()
    path.write_bytes(b"no database any more" * 400)
    mended = connect(path)
    assert handles(mended) == {"tidal_lab", "reed_ecology"}
    told = recovery.read(mended)
    assert told is not None
    assert newest is not None
    made = clock.stamp(datetime.fromtimestamp(newest.stat().st_mtime, UTC))
    assert (told.kept_as, told.restored_from) == ("bubble.sqlite3.damaged-1", made)
    kept = path.with_name(told.kept_as)
    assert kept.read_bytes().startswith(b"no database any more")


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    database = connect(path)
    add(database, "tidal_lab")
    backups.back_up(path)
    newest = backups.back_up(path)
    database.close()
    assert newest is not None
    newest.write_bytes(b"broken too" * 900)
    path.write_bytes(b"no database any more" * 400)
    assert handles(connect(path)) == {"tidal_lab"}


def test_without_a_backup_an_empty_database_takes_its_place(path: Path) -> None:
    path.write_bytes(b"no database any more" * 400)
    mended = connect(path)
    told = recovery.read(mended)
    assert told is not None
    assert told.restored_from is None
    add(mended, "tidal_lab")
    assert handles(mended) == {"tidal_lab"}


def test_a_page_that_breaks_while_the_host_runs_is_mended_within_the_same_request(
    context: Context, home: Path
) -> None:
    for number in range(60):
        ask(context, "set_member", handle=f"lab_{number}", member=True)
    context.back_up_database()
    path = database_of(home)
    break_pages(path)
    context.database.execute("PRAGMA cache_size = 0")
    reply = ask(context, "set_member", handle="tidal_lab", member=True)
    assert reply["changed"]
    assert ask(context, "list_members")["total"] == 61
    told = ask(context, "status")["recovery"]
    assert told["kept_as"] == "bubble.sqlite3.damaged-1"
    assert ask(context, "confirm_recovery")["type"] == "confirm_recovery_reply"
    assert ask(context, "status")["recovery"] is None


def test_every_browser_is_told_of_a_recovery(home: Path) -> None:
    with running_host(home) as host:
        host.ask({"type": "set_member", "id": 2, "handle": "tidal_lab", "member": True})
    backups.back_up(database_of(home))
    database_of(home).write_bytes(b"no database any more" * 400)
    for _ in range(2):
        with running_host(home) as host:
            assert host.ask(HELLO)["recovery"]["kept_as"] == "bubble.sqlite3.damaged-1"
            rows = host.ask({"type": "list_members", "id": 1})["members"]
            assert [row["handle"] for row in rows] == ["tidal_lab"]


def test_a_whole_database_is_never_moved_aside(path: Path) -> None:
    add(connect(path), "tidal_lab")
    assert handles(mend(path)) == {"tidal_lab"}
    assert list(path.parent.glob("*.damaged-*")) == []


def test_a_backup_of_a_damaged_database_replaces_no_good_one(path: Path) -> None:
    database = connect(path)
    add(database, *(f"lab_{number}" for number in range(60)))
    good = backups.back_up(path)
    database.close()
    break_pages(path)
    assert backups.back_up(path) is None
    assert backups.numbered(path) == [good]
    assert list(path.parent.glob("*.unfinished-*")) == []


# Versions


def test_an_older_bubble_is_migrated_after_a_backup(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        for statements in schema.MIGRATIONS[:2]:
            for statement in statements:
                raw.execute(statement)
        raw.execute(
            "INSERT INTO members VALUES ('Tidal_Lab', 'Tidal', '2026-01-02T03:04:05+00:00')"
        )
        raw.execute("PRAGMA user_version = 2")
    member = membership.read(connect(path), "tidal_lab")
    assert member is not None
    assert (member.handle, member.name, member.added_at) == (
        "Tidal_Lab",
        "Tidal",
        "2026-01-02T03:04:05Z",
    )
    with sqlite3.connect(path.with_name("bubble.sqlite3.v2.bak")) as backup:
        assert backup.execute("SELECT handle FROM members").fetchall() == [("Tidal_Lab",)]


def test_a_newer_database_is_neither_changed_nor_taken_for_damaged(path: Path) -> None:
    add(connect(path), "tidal_lab")
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    with pytest.raises(StorageNewer):
        connect(path)
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.damaged-*")) == []


def test_what_cannot_be_mended_is_reported(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageUnavailable):
        mend(path)


# Clocks


def test_the_newest_backup_is_the_last_made_whatever_the_clock_says(path: Path) -> None:
    database = connect(path)
    for handle in ("one", "two", "three", "four"):
        add(database, handle)
        copy = backups.back_up(path)
        assert copy is not None
        age = {"one": 0, "two": 0, "three": 400, "four": 800}[handle]  # days the clock jumped back
        then = time.time() - age * 86_400
        os.utime(copy, (then, then))
    database.close()
    assert len(backups.numbered(path)) == backups.KEEP
    path.write_bytes(b"no database any more" * 400)
    assert handles(connect(path)) == {"one", "two", "three", "four"}


def test_a_backup_is_due_after_a_day_and_when_the_clock_jumped_back(path: Path) -> None:
    connect(path)
    assert backups.is_due(path)
    copy = backups.back_up(path)
    assert copy is not None
    for age_s, is_due in ((60, False), (90_000, True), (-90_000, True)):
        then = time.time() - age_s
        os.utime(copy, (then, then))
        assert backups.is_due(path) is is_due


def test_a_clock_that_jumps_back_loses_and_hides_nothing(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(context, "set_member", handle="tidal_lab", member=True)
    seen = {"handle": "shore_lab", "by": "tidal_lab", "relation": "reposted", "tweet_id": "1"}
    ask(context, "note_sightings", sightings=[seen])
    ask(context, "discover")
    earlier = datetime.now(UTC) - timedelta(days=700)

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return earlier.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Earlier)
    assert ask(context, "discover")["total"] == 1
    ask(context, "set_member", handle="reed_ecology", member=True)
    assert ask(context, "list_members", sort="added_at")["total"] == 2
    assert ask(context, "hygiene")["total"] == 0
    assert ask(context, "member", handle="tidal_lab")["weeks"] == []
    ask(context, "set_member", handle="reed_ecology", member=False)
    assert ask(context, "set_member", handle="reed_ecology", member=True, restore=True)["changed"]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_kill_in_the_midst_of_an_import_leaves_all_of_it_or_nothing(home: Path) -> None:
    rows = [{"handle": f"lab_{number}"} for number in range(3_000)]
    message = {"type": "import_members", "id": 2, "content": json.dumps(rows)}
    for wait in (0.05, 0.15, 0.3):
        with running_host(home) as host:
            host.ask(HELLO)
            host.send(message)
            time.sleep(wait)
            host.process.send_signal(signal.SIGKILL)
            host.process.wait(20)
        assert membership.count(connect(database_of(home))) in (0, 3_000)
