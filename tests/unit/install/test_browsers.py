"""Every row of browsers.toml, against what the browsers' makers document."""

from __future__ import annotations

from pathlib import Path

import pytest

from install.browsers import browsers
from install.machine import Machine, System

HOME = Path("/home/ann")
NMH = "NativeMessagingHosts"
SUPPORT = "Library/Application Support"

PLACES: dict[tuple[str, System], tuple[str, list[str]]] = {
    ("chromium", "linux"): ("chromium", [f".config/chromium/{NMH}"]),
    ("chromium", "macos"): ("chromium", [f"{SUPPORT}/Chromium/{NMH}"]),
    ("chromium", "windows"): ("chromium", [rf"Software\Chromium\{NMH}"]),
    ("chrome", "linux"): ("chromium", [f".config/google-chrome/{NMH}"]),
    ("chrome", "macos"): ("chromium", [f"{SUPPORT}/Google/Chrome/{NMH}"]),
    ("chrome", "windows"): ("chromium", [rf"Software\Google\Chrome\{NMH}"]),
    ("edge", "linux"): ("chromium", [f".config/microsoft-edge/{NMH}"]),
    ("edge", "macos"): ("chromium", [f"{SUPPORT}/Microsoft Edge/{NMH}"]),
    ("edge", "windows"): ("chromium", [rf"Software\Microsoft\Edge\{NMH}"]),
    ("brave", "linux"): ("chromium", [f".config/BraveSoftware/Brave-Browser/{NMH}"]),
    ("brave", "macos"): (
        "chromium",
        [f"{SUPPORT}/Google/Chrome/{NMH}", f"{SUPPORT}/BraveSoftware/Brave-Browser/{NMH}"],
    ),
    ("brave", "windows"): (
        "chromium",
        [rf"Software\Google\Chrome\{NMH}", rf"Software\BraveSoftware\Brave-Browser\{NMH}"],
    ),
    ("vivaldi", "linux"): ("chromium", [f".config/vivaldi/{NMH}"]),
    ("vivaldi", "macos"): ("chromium", [f"{SUPPORT}/Vivaldi/{NMH}"]),
    ("vivaldi", "windows"): (
        "chromium",
        [rf"Software\Google\Chrome\{NMH}", rf"Software\Vivaldi\{NMH}"],
    ),
    ("firefox", "linux"): ("firefox", [".mozilla/native-messaging-hosts"]),
    ("firefox", "macos"): ("firefox", [f"{SUPPORT}/Mozilla/{NMH}"]),
    ("firefox", "windows"): ("firefox", [rf"Software\Mozilla\{NMH}"]),
    ("librewolf", "linux"): ("firefox", [".librewolf/native-messaging-hosts"]),
    ("librewolf", "macos"): ("firefox", [f"{SUPPORT}/LibreWolf/{NMH}"]),
    ("librewolf", "windows"): (
        "firefox",
        [rf"Software\Mozilla\{NMH}", rf"Software\LibreWolf\{NMH}"],
    ),
}
SYSTEMS: tuple[System, ...] = ("linux", "macos", "windows")
# Their makers chose a folder for manifests that is not below the profile's.
APART = {("brave", "macos"), ("firefox", "macos")}


@pytest.mark.parametrize(("name", "system"), PLACES)
def test_the_places_of_a_browser(name: str, system: System) -> None:
    family, places = PLACES[name, system]
    machine = Machine(system=system, home=HOME, environment={})

    browser = {one.name: one for one in browsers(machine)}[name]

    assert browser.family == family
    if system == "windows":
        assert list(browser.registry) == places
        assert browser.manifests == ()
    else:
        assert [path.relative_to(HOME).as_posix() for path in browser.manifests] == places
        assert browser.registry == ()


def test_every_row_is_listed_above() -> None:
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

    chromium = browsers(machine)[0]

    assert chromium.manifests == (Path("/etc/ann/chromium/NativeMessagingHosts"),)
    assert chromium.profiles == (Path("/etc/ann/chromium"),)
