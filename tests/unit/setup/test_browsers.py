"""Every row of the table of browsers: golden places, and what is really written there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from academic_bubble.setup.browsers import Browser, browsers, detect
from academic_bubble.setup.machine import Machine, System
from academic_bubble.setup.register import Registrar
from tests.unit.setup.conftest import FakeRegistry, MakeMachine
from tests.unit.setup.places import PLACES

HOME = Path("/home/ann")
SYSTEMS: tuple[System, ...] = ("linux", "macos", "windows")
MANIFEST = "io.academicbubble.host.json"
# Their makers chose a folder for manifests that is not below the profile's.
APART = {
    *(("brave", "macos"), ("opera", "linux"), ("opera", "macos"), ("firefox", "macos")),
    *(("waterfox", "linux"), ("waterfox", "macos"), ("floorp", "linux"), ("floorp", "macos")),
    *(("zen", "linux"), ("zen", "macos")),
}


def row(name: str, machine: Machine) -> Browser:
    return {one.name: one for one in browsers(machine)}[name]


@pytest.mark.parametrize(("name", "system"), PLACES)
def test_the_places_of_a_browser(name: str, system: System) -> None:
    family, places = PLACES[name, system]

    browser = row(name, Machine(system=system, home=HOME, environment={}))

    assert browser.family == family
    assert browser.evidence
    if system == "windows":
        assert list(browser.registry) == places
        assert browser.manifests == ()
    else:
        assert [path.relative_to(HOME).as_posix() for path in browser.manifests] == places
        assert browser.registry == ()


@pytest.mark.parametrize(("name", "system"), PLACES)
def test_what_is_written_for_a_browser(
    name: str, system: System, make_machine: MakeMachine, registry: FakeRegistry, tmp_path: Path
) -> None:
    family, places = PLACES[name, system]
    machine = make_machine(system)
    row(name, machine).profiles[0].mkdir(parents=True)
    data = tmp_path / "data"
    keys = registry if system == "windows" else None
    registrar = Registrar(data, tmp_path / "bin" / "python", system, keys)

    (outcome,) = registrar.register(
        [found for found in detect(machine) if found.browser.name == name]
    )

    assert outcome.problem is None
    if system == "windows":
        manifest = data / family / MANIFEST
        assert registry.keys == {rf"{key}\io.academicbubble.host": str(manifest) for key in places}
        written = [manifest]
    else:
        written = [machine.home / folder / MANIFEST for folder in places]
        assert sorted(machine.home.rglob(MANIFEST)) == sorted(written)
    admitted = "allowed_origins" if family == "chromium" else "allowed_extensions"
    for path in written:
        content = json.loads(path.read_text(encoding="utf-8"))
        assert content["path"] == str(registrar.program)
        assert admitted in content


def test_every_row_is_listed() -> None:
    rows = {
        (browser.name, system)
        for system in SYSTEMS
        for browser in browsers(Machine(system=system, home=HOME, environment={}))
    }

    assert rows == set(PLACES)


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_a_manifest_lies_below_a_folder_by_which_its_browser_is_detected(system: System) -> None:
    for browser in browsers(Machine(system=system, home=HOME, environment={})):
        apart = {
            folder
            for folder in browser.manifests
            if not any(folder.is_relative_to(profile) for profile in browser.profiles)
        }
        assert bool(apart) == ((browser.name, system) in APART), browser.name


def test_the_folder_of_settings_follows_the_environment() -> None:
    machine = Machine(system="linux", home=HOME, environment={"XDG_CONFIG_HOME": "/etc/ann"})

    chromium = row("chromium", machine)

    assert chromium.manifests == (Path("/etc/ann/chromium/NativeMessagingHosts"),)
    assert chromium.profiles == (Path("/etc/ann/chromium"),)
