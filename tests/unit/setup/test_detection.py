"""Which browsers are found, and what is said of those in a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from academic_bubble.errors import SetupFailed
from academic_bubble.setup.browsers import Found, detect
from academic_bubble.setup.machine import Machine
from install.launch import BrowserMissing, find_browser
from tests.unit.setup.conftest import MakeMachine


def named(machine: Machine) -> dict[str, Found]:
    return {found.browser.name: found for found in detect(machine)}


def test_an_empty_machine_has_none(make_machine: MakeMachine) -> None:
    assert named(make_machine()) == {}


def test_by_a_command(make_machine: MakeMachine, program: Path) -> None:
    found = named(make_machine(commands={"google-chrome": program}))

    assert list(found) == ["chrome"]
    assert found["chrome"].executable == program
    assert found["chrome"].usable


def test_by_a_profile_alone(make_machine: MakeMachine) -> None:
    machine = make_machine()
    (machine.home / ".config/BraveSoftware/Brave-Browser").mkdir(parents=True)

    found = named(machine)

    assert list(found) == ["brave"]
    assert found["brave"].executable is None
    assert found["brave"].usable


@pytest.mark.parametrize("folder", [".mozilla", ".config/mozilla"])
def test_firefox_by_its_old_and_its_new_folder(make_machine: MakeMachine, folder: str) -> None:
    machine = make_machine()
    (machine.home / folder).mkdir(parents=True)

    (manifests,) = named(machine)["firefox"].browser.manifests

    assert manifests == machine.home / ".mozilla/native-messaging-hosts"


def test_on_windows_by_its_program(make_machine: MakeMachine, tmp_path: Path) -> None:
    edge = tmp_path / "programs/Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()

    found = named(make_machine("windows"))

    assert list(found) == ["edge"]
    assert found["edge"].executable == edge


def test_a_command_whose_program_is_gone_is_none(make_machine: MakeMachine, tmp_path: Path) -> None:
    assert named(make_machine(commands={"vivaldi": tmp_path / "gone"})) == {}


def test_a_snap_of_chromium_cannot_be_used_and_is_named(make_machine: MakeMachine) -> None:
    machine = make_machine()
    snap = machine.root / "snap/bin/chromium"
    snap.parent.mkdir(parents=True)
    snap.touch()
    (machine.root / "snap/chromium").mkdir()

    found = named(make_machine(commands={"chromium": snap}))["chromium"]

    assert not found.usable
    assert found.executable is None
    assert found.note is not None
    assert found.note.startswith("Chromium is a snap")
    assert "install its ordinary package" in found.note


def test_an_old_profile_does_not_make_a_snap_usable(make_machine: MakeMachine) -> None:
    machine = make_machine()
    (machine.home / ".config/chromium").mkdir(parents=True)
    (machine.home / "snap/chromium").mkdir(parents=True)

    assert not named(machine)["chromium"].usable


def test_a_link_to_snap_is_a_snap(make_machine: MakeMachine, tmp_path: Path) -> None:
    link = tmp_path / "chromium"
    (tmp_path / "snap").touch()
    link.symlink_to(tmp_path / "snap")

    assert named(make_machine(commands={"chromium": link})) == {}


def test_a_script_that_starts_a_snap_is_a_snap(make_machine: MakeMachine, program: Path) -> None:
    program.write_text('#!/bin/sh\nexec /snap/bin/chromium "$@"\n', encoding="utf-8")

    assert named(make_machine(commands={"chromium-browser": program})) == {}


def test_a_snap_of_firefox_reads_the_users_manifest(make_machine: MakeMachine) -> None:
    machine = make_machine()
    (machine.home / "snap/firefox").mkdir(parents=True)

    found = named(machine)["firefox"]

    assert found.usable
    assert found.note is not None
    assert "asks once" in found.note


def test_a_flatpak_cannot_be_used_and_is_named(make_machine: MakeMachine) -> None:
    machine = make_machine()
    (machine.home / ".var/app/com.brave.Browser").mkdir(parents=True)

    found = named(machine)["brave"]

    assert not found.usable
    assert found.note is not None
    assert found.note.startswith("Brave is a flatpak")


def test_a_flatpak_of_firefox_is_told_what_works(make_machine: MakeMachine) -> None:
    machine = make_machine()
    (machine.home / ".var/app/org.mozilla.firefox").mkdir(parents=True)

    found = named(machine)["firefox"]

    assert not found.usable
    assert found.note is not None
    assert "its ordinary package, or its snap" in found.note


def test_an_ordinary_package_beside_a_sandboxed_one_counts(
    make_machine: MakeMachine, program: Path
) -> None:
    machine = make_machine(commands={"firefox": program})
    (machine.home / ".var/app/org.mozilla.firefox").mkdir(parents=True)

    found = named(machine)["firefox"]

    assert found.usable
    assert found.note is None


def test_a_named_browser_is_taken_to_be_there(make_machine: MakeMachine) -> None:
    (found,) = detect(make_machine(), "zen")

    assert found.browser.title == "Zen"
    assert found.usable


def test_an_unknown_browser_is_a_sentence_with_the_known_ones(make_machine: MakeMachine) -> None:
    with pytest.raises(SetupFailed, match=r"no browser arc for this system.* chromium, chrome,"):
        detect(make_machine(), "arc")


def test_the_browser_to_start_can_be_named(make_machine: MakeMachine, program: Path) -> None:
    machine = make_machine(commands={"chromium": program, "firefox-esr": program})

    assert find_browser(machine=machine)[0].name == "chromium"
    assert find_browser("firefox", machine=machine)[0].name == "firefox"
    assert find_browser(family="firefox", machine=machine)[1] == program


def test_without_a_browser_to_start_the_sentence_names_it(make_machine: MakeMachine) -> None:
    with pytest.raises(BrowserMissing, match=r"^No Microsoft Edge was found: install it"):
        find_browser("edge", machine=make_machine())
