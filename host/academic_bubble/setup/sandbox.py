"""Browsers in a sandbox (Linux): which can reach the host, and what to do about those that cannot.

Evidence: Firefox's documentation of the WebExtensions portal for the snap; the threads
flathub/org.chromium.Chromium#2, browserpass-native#93 and openwith#275 for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from academic_bubble.setup.machine import Machine

Sandbox = Literal["snap", "flatpak"]
SCRIPT_BYTES = 4096


@dataclass(frozen=True)
class Verdict:
    """Whether a sandboxed browser can reach the host, and a sentence that says what to do."""

    usable: bool
    note: str


NOTES: dict[tuple[str, Sandbox], Verdict] = {
    ("firefox", "snap"): Verdict(
        True,
        "{title} is a snap: it works, and asks once whether the extension may use the program; "
        "allow it.",
    ),
    ("firefox", "flatpak"): Verdict(
        False,
        "{title} is a flatpak, which cannot start programs outside its sandbox yet: "
        "install its ordinary package, or its snap, and run this again.",
    ),
    ("chromium", "snap"): Verdict(
        False,
        "{title} is a snap, whose sandbox forbids starting the program: "
        "install its ordinary package, or Google Chrome's, and run this again.",
    ),
    ("chromium", "flatpak"): Verdict(
        False,
        "{title} is a flatpak, which has no Python inside its sandbox to run the program with: "
        "install its ordinary package and run this again.",
    ),
}


def verdict(title: str, family: str, sandbox: Sandbox) -> Verdict:
    """What holds for a browser of a family in a sandbox."""
    known = NOTES[family, sandbox]
    return Verdict(known.usable, known.note.format(title=title))


def detect(snap: str | None, flatpak: str | None, machine: Machine) -> Sandbox | None:
    """Tell whether the machine has one of these packages; the snap counts first."""
    if machine.system != "linux":
        return None
    if snap and _any_folder(machine.root / "snap" / snap, machine.home / "snap" / snap):
        return "snap"
    if flatpak and _any_folder(
        machine.root / "var/lib/flatpak/app" / flatpak,
        machine.home / ".local/share/flatpak/app" / flatpak,
        machine.home / ".var/app" / flatpak,
    ):
        return "flatpak"
    return None


def is_snap(program: Path, machine: Machine) -> bool:
    """Snaps are below /snap, links to the command snap, or (on Ubuntu) scripts that start one."""
    if program.is_relative_to(machine.root / "snap") or program.resolve().name == "snap":
        return True
    with program.open("rb") as stream:
        start = stream.read(SCRIPT_BYTES)
    return start.startswith(b"#!") and b"/snap/bin/" in start


def _any_folder(*folders: Path) -> bool:
    return any(folder.is_dir() for folder in folders)
