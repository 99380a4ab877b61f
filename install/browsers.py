"""The table of browsers (browsers.toml), and which of them this machine has."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from install.machine import Machine

Family = Literal["chromium", "firefox"]
TABLE = Path(__file__).with_name("browsers.toml")
SCRIPT_BYTES = 4096


@dataclass(frozen=True)
class Browser:
    """One browser on one machine. ``manifests`` are folders, ``registry`` keys below HKCU."""

    name: str
    title: str
    family: Family
    executables: tuple[str, ...]
    profiles: tuple[Path, ...]
    manifests: tuple[Path, ...]
    registry: tuple[str, ...]
    snap: str | None
    flatpak: str | None


@dataclass(frozen=True)
class Found:
    """A browser that this machine has.

    ``executable`` is None when only its profile was seen, or when it can only be started inside
    a sandbox. ``usable`` tells whether it can reach a native host at all; ``note`` is a sentence
    for the user about its sandbox.
    """

    browser: Browser
    executable: Path | None
    usable: bool = True
    note: str | None = None


def browsers(machine: Machine) -> list[Browser]:
    """Every browser of the table, with the paths it has on this machine."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [_browser(name, row, machine) for name, row in table.items()]


def detect(machine: Machine) -> list[Found]:
    """The browsers that this machine has, ordinary and sandboxed."""
    seen = (detect_one(browser, machine) for browser in browsers(machine))
    return [found for found in seen if found]


def detect_one(browser: Browser, machine: Machine) -> Found | None:
    """Look for a browser by its executables, its profile folders and its sandboxed packages."""
    executable = find_executable(browser, machine)
    if executable or any(folder.is_dir() for folder in browser.profiles):
        return Found(browser, executable)
    return _sandboxed(browser, machine)


def find_executable(browser: Browser, machine: Machine) -> Path | None:
    """The browser's program, unless it is a snap's."""
    for name in browser.executables:
        place = name if Path(name).is_absolute() else machine.which(name)
        if place and Path(place).exists() and not _is_snap(Path(place), machine):
            return Path(place)
    return None


def _browser(name: str, row: dict[str, Any], machine: Machine) -> Browser:
    here = row[machine.system]
    return Browser(
        name=name,
        title=row["title"],
        family=row["family"],
        executables=tuple(str(machine.folder(one)) for one in here["executables"]),
        profiles=tuple(machine.folder(one) for one in here["profiles"]),
        manifests=tuple(machine.folder(one) for one in here.get("manifests", ())),
        registry=tuple(here.get("registry", ())),
        snap=row.get("snap"),
        flatpak=row.get("flatpak"),
    )


def _is_snap(place: Path, machine: Machine) -> bool:
    """Snaps are below /snap, links to the command snap, or (on Ubuntu) scripts that start one."""
    if place.is_relative_to(machine.root / "snap") or place.resolve().name == "snap":
        return True
    with place.open("rb") as program:
        start = program.read(SCRIPT_BYTES)
    return start.startswith(b"#!") and b"/snap/bin/" in start


def _sandboxed(browser: Browser, machine: Machine) -> Found | None:
    if machine.system != "linux":
        return None
    if browser.snap and _any_folder(
        machine.root / "snap" / browser.snap, machine.home / "snap" / browser.snap
    ):
        return _snap(browser)
    if browser.flatpak and _any_folder(
        machine.root / "var/lib/flatpak/app" / browser.flatpak,
        machine.home / ".local/share/flatpak/app" / browser.flatpak,
        machine.home / ".var/app" / browser.flatpak,
    ):
        return Found(browser, None, usable=False, note=_blocked(browser, "flatpak"))
    return None


def _snap(browser: Browser) -> Found:
    if browser.family == "firefox":
        note = f"{browser.title} is a snap: it asks once whether the extension may use the host."
        return Found(browser, None, note=note)
    return Found(browser, None, usable=False, note=_blocked(browser, "snap"))


def _blocked(browser: Browser, sandbox: str) -> str:
    return (
        f"{browser.title} is a {sandbox}, whose sandbox cannot start the host: "
        "install the browser's ordinary package instead."
    )


def _any_folder(*folders: Path) -> bool:
    return any(folder.is_dir() for folder in folders)
