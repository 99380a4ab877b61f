"""The commands as a person types them."""

from __future__ import annotations

import dataclasses
import json
import re
import sqlite3
from pathlib import Path

import pytest

from academic_bubble.errors import SetupFailed, SetupRefused, StorageNewer
from academic_bubble.setup import here
from academic_bubble.setup.here import Setup
from academic_bubble.setup.manifest import HOST_NAME
from academic_bubble.store.connection import connect
from tests.unit.setup.conftest import Run, done, everything_below

MANIFEST = f"{HOST_NAME}.json"


def test_install_says_what_was_written_and_shows_the_last_step(
    run: Run, setup: Setup, opened: list[Path]
) -> None:
    text = done(run("install")).output

    home = setup.machine.home
    for place in (".config/chromium/NativeMessagingHosts", ".mozilla/native-messaging-hosts"):
        assert str(home / place / MANIFEST) in text
    assert "open chrome://extensions" in text
    assert str(setup.unpacker.folder("firefox") / "manifest.json") in text
    assert opened == [setup.registrar.folder / "last-step.html"]
    page = opened[0].read_text(encoding="utf-8")
    assert str(setup.unpacker.folder("chromium")) in page
    assert page.count('<img src="data:image/webp;base64,') == 4
    assert len(re.findall(r'<img [^>]* alt="[^"]{20,}">', page)) == 4
    assert "<kbd>Ctrl</kbd> + <kbd>L</kbd>" in page
    assert "$" not in page.replace("${", "")


def test_the_last_step_of_a_named_browser_is_shown_in_it(
    run: Run, opened_in: list[Path | None], with_firefox: Path
) -> None:
    done(run("install", "--browser", "firefox"))
    done(run("install"))

    assert opened_in == [with_firefox, None]


def test_install_twice_is_the_same_as_once(run: Run, setup: Setup) -> None:
    def times() -> dict[Path, int]:
        files = [path for path in setup.machine.home.rglob("*") if path.is_file()]
        return {path: path.stat().st_mtime_ns for path in files if path.name != "written.json"}

    done(run("install"))
    once, then = everything_below(setup.machine.home), times()

    done(run("install"))

    assert everything_below(setup.machine.home) == once
    assert times() == then


@pytest.mark.parametrize(
    "command",
    [
        ["install"],
        ["uninstall"],
        ["uninstall", "--purge"],
        ["doctor", "--fix"],
        ["status"],
        ["demo"],
    ],
)
def test_a_dry_run_changes_nothing(
    run: Run, setup: Setup, opened: list[Path], command: list[str]
) -> None:
    if command[0] != "install":
        done(run("install"))
    opened.clear()
    before = everything_below(setup.machine.home)

    text = done(run(*command, "--dry-run")).output

    assert everything_below(setup.machine.home) == before
    assert opened == []
    assert "would " in text.lower() or command[0] in ("doctor", "status")


def test_a_dry_run_of_a_mend_says_what_would_be_mended(run: Run, setup: Setup) -> None:
    before = everything_below(setup.machine.home)

    result = run("doctor", "--fix", "--dry-run")

    assert result.exit_code == 1
    assert "would mend: Chromium, place" in result.output
    assert "\nmended" not in result.output
    assert everything_below(setup.machine.home) == before


@pytest.mark.parametrize("command", ["install", "uninstall", "status", "doctor", "demo"])
def test_every_command_takes_a_browser_a_dry_run_and_json(
    run: Run, setup: Setup, opened: list[Path], with_firefox: Path, command: str
) -> None:
    if command != "demo":
        done(run("install"))
    opened.clear()
    before = everything_below(setup.machine.home)

    result = done(run(command, "--browser", "firefox", "--dry-run", "--json"))

    assert all(json.loads(part) for part in _documents(result.output))
    assert '"Chromium"' not in result.output
    assert everything_below(setup.machine.home) == before
    assert opened == []


def _documents(text: str) -> list[str]:
    """One JSON document, or JSON Lines."""
    return [text] if text.startswith("{\n") else text.splitlines()


def test_the_plan_of_a_dry_run_is_what_is_done(run: Run) -> None:
    plan = json.loads(done(run("install", "--dry-run", "--json")).output)
    real = json.loads(done(run("install", "--json")).output)
    gone = json.loads(done(run("uninstall", "--dry-run", "--json")).output)
    removed = json.loads(done(run("uninstall", "--json")).output)

    assert {**plan, "dry_run": False} == real
    assert gone["removed"] == removed["removed"]


def test_uninstall_leaves_nothing_of_install(run: Run, setup: Setup) -> None:
    before = everything_below(setup.machine.home)
    done(run("install"))

    done(run("uninstall"))

    assert everything_below(setup.machine.home) == before


def test_one_browser_alone_comes_and_goes(run: Run, setup: Setup) -> None:
    home = setup.machine.home
    done(run("install", "--browser", "firefox"))
    assert [path.parent.name for path in home.rglob(MANIFEST)] == ["native-messaging-hosts"]

    done(run("install"))
    done(run("uninstall", "--browser", "firefox"))

    assert [path.parent.name for path in home.rglob(MANIFEST)] == ["NativeMessagingHosts"]
    assert json.loads(done(run("status", "--json")).output)["browsers"][0]["registered"]


def test_a_place_that_another_browser_needs_stays(run: Run, setup: Setup) -> None:
    """Zen reads Firefox's folder."""
    home = setup.machine.home
    (home / ".zen").mkdir()
    done(run("install"))

    done(run("uninstall", "--browser", "zen"))

    assert (home / ".mozilla/native-messaging-hosts" / MANIFEST).exists()


def test_the_folder_of_an_unknown_browser_can_be_named(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "unknown" / "hosts"
    where = ("--manifest-dir", str(folder), "--family", "chromium")

    done(run("install", *where))

    assert "allowed_origins" in json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    assert f"✓ Folder {folder}, answer" in run("doctor").output
    done(run("uninstall", *where))
    assert not folder.parent.exists()


def test_a_folder_needs_a_family(run: Run, tmp_path: Path) -> None:
    result = run("install", "--manifest-dir", str(tmp_path))

    assert result.exit_code == 2
    assert "--family" in result.output


def test_an_unknown_browser_is_a_sentence(run: Run) -> None:
    assert isinstance(run("install", "--browser", "mosaic").exception, SetupFailed)


@pytest.mark.parametrize("command", ["install", "uninstall"])
@pytest.mark.parametrize(("number", "sudo"), [(0, {}), (1000, {"SUDO_USER": "ann"})])
def test_root_and_sudo_are_refused_unless_forced(
    run: Run,
    user: Setup,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    number: int,
    sudo: dict[str, str],
) -> None:
    machine = dataclasses.replace(user.machine, user=number, environment=sudo)
    root = dataclasses.replace(user, machine=machine)
    monkeypatch.setattr(here, "this_setup", lambda: root)
    before = everything_below(user.machine.home)

    refusal = run(command).exception
    assert isinstance(refusal, SetupRefused)
    assert refusal.code == "setup_refused"
    assert everything_below(user.machine.home) == before
    done(run(command, "--as-root"))


def test_a_newer_database_stops_install_before_anything_is_written(run: Run, setup: Setup) -> None:
    data = setup.machine.home / ".local/share/academic-bubble"
    data.mkdir(parents=True)
    with sqlite3.connect(data / "bubble.sqlite3") as database:
        database.execute("PRAGMA user_version = 999")
    before = everything_below(setup.machine.home)

    assert isinstance(run("install").exception, StorageNewer)
    assert everything_below(setup.machine.home) == before


def data_of(setup: Setup) -> Path:
    data = setup.machine.home / ".local/share/academic-bubble"
    data.mkdir(parents=True, exist_ok=True)
    connect(data / "bubble.sqlite3").close()
    return data


def test_uninstall_keeps_the_users_data(run: Run, setup: Setup) -> None:
    done(run("install"))
    data = data_of(setup)

    done(run("uninstall"))

    assert [path.name for path in data.iterdir()] == ["bubble.sqlite3"]


@pytest.mark.parametrize(("answer", "stays"), [("n\n", True), ("", True), ("y\n", False)])
def test_purge_asks_before_it_deletes(run: Run, setup: Setup, answer: str, stays: bool) -> None:
    done(run("install"))
    data = data_of(setup)

    result = run("uninstall", "--purge", input=answer)

    assert "Delete your settings, your bubble and the logs" in result.output
    assert data.exists() == stays
    assert (setup.registrar.folder / "written.json").exists() == stays


def test_purge_with_yes_does_not_ask(run: Run, setup: Setup) -> None:
    done(run("install"))
    data_of(setup)

    done(run("uninstall", "--purge", "--yes"))

    assert not any(path.is_file() for path in setup.machine.home.rglob("*"))


def test_purge_is_for_all_browsers(run: Run) -> None:
    assert run("uninstall", "--purge", "--browser", "firefox").exit_code == 2


def test_status_tells_before_and_after(run: Run) -> None:
    assert "does not know the program" in done(run("status")).output
    done(run("install"))

    state = json.loads(done(run("status", "--json")).output)

    assert [one["registered"] for one in state["browsers"]] == [True, True]
    assert state["extensions"] == {"chromium": state["version"], "firefox": state["version"]}


def test_doctor_fails_says_why_and_mends(run: Run, setup: Setup) -> None:
    sick = run("doctor")
    assert sick.exit_code == 1
    assert "✗ Chromium, place: Your browser knows no Academic Bubble program" in sick.output
    assert "Register it again: academic-bubble doctor --fix" in sick.output

    mended = done(run("doctor", "--fix")).output

    assert "mended: Chromium, place" in mended
    assert "✓ Chromium, answer: The host answers" in mended
    assert mended.endswith("Everything is in order.\n")


def test_doctors_json_and_report_hold_nothing_private(run: Run, setup: Setup) -> None:
    done(run("install"))

    as_json = done(run("doctor", "--json")).output
    report = done(run("doctor", "--report")).output

    assert json.loads(as_json)["healthy"]
    assert "good answer_good: Firefox, answer: " in report
    for text in (as_json, report):
        assert str(setup.machine.home) not in text
