"""``academic-bubble bubble``: the same bubble as in the browser, for people and for scripts."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from academic_bubble.protocol.discovery import Sighting
from academic_bubble.store import sightings
from academic_bubble.store.connection import connect, writing


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACADEMIC_BUBBLE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(*arguments: str, stdin: str = "", status: int = 0) -> tuple[str, str]:
    command = [sys.executable, "-m", "academic_bubble", "bubble", *arguments]
    done = subprocess.run(command, input=stdin.encode(), capture_output=True, timeout=120)
    output, errors = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == status, errors
    assert "Traceback" not in errors
    return output, errors


def listed() -> dict[str, list[str]]:
    rows = map(json.loads, run("list", "--json")[0].splitlines())
    return {row["handle"]: row["tags"] for row in rows}


def database(home: Path) -> sqlite3.Connection:
    (home / "data").mkdir(parents=True, exist_ok=True)
    return connect(home / "data" / "bubble.sqlite3")


def test_add_remove_and_undo(home: Path) -> None:
    output, _ = run("add", "@tidal_lab", "https://x.com/reed_ecology", "--tag", "marshes")
    assert output == "@tidal_lab added\n@reed_ecology added\n"
    assert run("add", "TIDAL_LAB")[0] == "@TIDAL_LAB was in your bubble\n"
    output, _ = run("remove", "tidal_lab", "nobody", status=1)
    assert output == "@tidal_lab removed\n@nobody not in your bubble\n"
    assert listed() == {"reed_ecology": ["marshes"]}
    run("remove", "--undo", "tidal_lab")
    assert listed() == {"reed_ecology": ["marshes"], "tidal_lab": ["marshes"]}


def test_the_table_obeys_nothing_in_a_name(home: Path) -> None:
    with writing(connection := database(home)):
        connection.execute(
            "INSERT INTO accounts (handle, name) VALUES ('tidal_lab', '[red]Lab\u001b[31m[/red]')"
        )
        connection.execute("INSERT INTO members (account, added_at) VALUES (1, '2026')")
    output, _ = run("list", "tidal")
    assert "[red]Lab[31m[/red]" in output
    assert "\n1 member\n" in output
    assert run("list", "nothing like it")[0] == "Nobody here yet.\n"


def test_import_tells_bad_rows_with_their_line_and_keeps_the_others(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("handle,added_at\ntidal_lab,2026-03-03\nnot one,\nreed_ecology,soon\n")
    output, errors = run("import", str(file), "--dry-run", status=1)
    assert output == "3 rows: 2 new, 0 in your bubble already, 0 repeated, 1 unreadable\n"
    assert listed() == {}
    output, errors = run("import", str(file), "--tag", "imported", status=1)
    assert output == "2 added, 0 changed, 0 left as they were, 1 unreadable\n"
    assert "line 3: no handle and no address of a profile (not one)" in errors
    assert "line 4: no date (soon); imported without it" in errors
    assert listed() == {"reed_ecology": ["imported"], "tidal_lab": ["imported"]}
    assert list((home / "data").glob("bubble.sqlite3.backup-*")), "a backup was made before"


def test_export_and_import_carry_the_bubble_over(home: Path, tmp_path: Path) -> None:
    run("add", "tidal_lab", "--tag", "marshes", "--note", "Met at a workshop")
    file = tmp_path / "bubble.json"
    run("export", "--format", "json", "--output", str(file))
    _, errors = run("export", "--output", str(file), status=1)
    assert "output_refused" in errors
    run("remove", "tidal_lab")
    assert run("import", "-", stdin=file.read_text(encoding="utf-8"))[0].startswith("1 added")
    assert "Met at a workshop" in run("export")[0]


def test_discover_says_whom_to_add_and_why(home: Path) -> None:
    run("add", "tidal_lab", "reed_ecology")
    seen = [
        Sighting(handle="shore_lab", name="Shore", relation="reposted", by=by, tweet_id="1")
        for by in ("tidal_lab", "reed_ecology")
    ]
    with writing(connection := database(home)):
        sightings.note_relations(connection, seen)
    assert json.loads(run("discover", "--json")[0])["evidence"]["reposted_by"] == 2
    assert "reposted by 2" in run("discover")[0]
    assert run("discover", "--kind", "paper")[0].startswith("Nobody to propose yet")


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "not a handle"),
        ("add", "tidal_lab", "--tag", "x" * 41),
        ("add",),
        ("discover", "--kind", "poetry"),
        ("import", "no-such-file"),
    ],
)
def test_a_wrong_call_is_one_sentence(home: Path, arguments: tuple[str, ...]) -> None:
    _, errors = run(*arguments, status=2)
    assert "Error" in errors


def test_a_database_that_cannot_be_opened_is_one_sentence(home: Path) -> None:
    home.mkdir()
    (home / "data").write_text("a file where the folder should be", encoding="utf-8")
    for command in (("list",), ("add", "tidal_lab"), ("export",)):
        assert "[storage_unavailable]" in run(*command, status=1)[1]
    assert "[unreadable_import]" in run("import", "-", stdin="[oops", status=1)[1]
