"""The table of browsers (table/*.toml), and which of them this machine has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from academic_bubble.errors import SetupFailed
from academic_bubble.setup import sandbox
from academic_bubble.setup.machine import Machine

Family = Literal["chromium", "firefox"]
TABLE = Path(__file__).with_name("table")
FILES = ("chromium.toml", "firefox.toml")


@dataclass(frozen=True)
class Browser:
    """One browser on one machine. ``manifests`` are folders, ``registry`` keys below HKCU.

    ``policies`` is where an administrator's rules for it are: a folder of JSON files (Linux), a
    property list (macOS) or a key (Windows). ``evidence`` says how its places are known.
    """

    name: str
    title: str
    family: Family
    executables: tuple[str, ...] = ()
    profiles: tuple[Path, ...] = ()
    manifests: tuple[Path, ...] = ()
    registry: tuple[str, ...] = ()
    policies: str | None = None
    snap: str | None = None
    flatpak: str | None = None
    evidence: str = ""


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


def rows() -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of the table as they stand there, by name."""
    for file in FILES:
        yield from tomllib.loads((TABLE / file).read_text(encoding="utf-8")).items()


def browsers(machine: Machine) -> list[Browser]:
    """Every browser of the table that exists for this system, with its paths on this machine."""
    return [_browser(name, row, machine) for name, row in rows() if machine.system in row]


def detect(machine: Machine, only: str | None = None) -> list[Found]:
    """The browsers that this machine has, ordinary and sandboxed.

    Args:
        only: the name of the one browser that matters. It is taken to be there even if it was
            not found: who names it knows better.

    Raises:
        SetupFailed: the table has no such browser for this system.
    """
    table = browsers(machine)
    if only is None:
        return [found for browser in table if (found := detect_one(browser, machine))]
    for browser in table:
        if browser.name == only:
            return [detect_one(browser, machine) or Found(browser, None)]
    names = ", ".join(browser.name for browser in table)
    raise SetupFailed(f"There is no browser {only} for this system. Known are: {names}.")


def detect_one(browser: Browser, machine: Machine) -> Found | None:
    """Look for a browser by its executables, its profile folders and its sandboxed packages."""
    executable = find_executable(browser, machine)
    sandboxed = sandbox.detect(browser.snap, browser.flatpak, machine)
    if sandboxed and not executable:
        verdict = sandbox.verdict(browser.title, browser.family, sandboxed)
        return Found(browser, None, verdict.usable, verdict.note)
    if executable or any(folder.is_dir() for folder in browser.profiles):
        return Found(browser, executable)
    return None


def find_executable(browser: Browser, machine: Machine) -> Path | None:
    """The browser's program, unless it is a snap's."""
    for name in browser.executables:
        place = name if Path(name).is_absolute() else machine.which(name)
        if place and Path(place).exists() and not sandbox.is_snap(Path(place), machine):
            return Path(place)
    return None


def _browser(name: str, row: dict[str, Any], machine: Machine) -> Browser:
    here = row[machine.system]
    policies = here.get("policies")
    return Browser(
        name=name,
        title=row["title"],
        family=row["family"],
        executables=tuple(str(machine.folder(one)) for one in here["executables"]),
        profiles=tuple(machine.folder(one) for one in here["profiles"]),
        manifests=tuple(machine.folder(one) for one in here.get("manifests", ())),
        registry=tuple(here.get("registry", ())),
        policies=policies,
        snap=row.get("snap"),
        flatpak=row.get("flatpak"),
        evidence=here["evidence"],
    )
