"""Register the host with the browsers of this machine's user, and say what was done."""

from __future__ import annotations

import os
from pathlib import Path

from academic_bubble import paths
from install.browsers import Found, detect
from install.errors import InstallError
from install.machine import Machine
from install.progress import say, step
from install.project import CHROMIUM_BUILD, FIREFOX_BUILD, venv_python
from install.register import Registered, Registrar
from install.registry import this_registry
from install.verify import host_version


def install() -> None:
    """Register with every browser found. Raises InstallError when one could not be written."""
    found = detect(Machine())
    with step("Native host") as progress:
        registrar = _registrar()
        outcomes = _register(registrar, found)
        if problems := [one.problem for one in outcomes if one.problem]:
            raise InstallError("\n".join(problems))
        version = host_version(registrar.program)
        progress.detail = f"version {version} answers, registered with {len(outcomes)} browsers"
    for outcome in outcomes:
        for place in outcome.places:
            say(f"    {outcome.title}: {place}")
    for note in _notes(found):
        say(f"    {note}")


def uninstall() -> None:
    """Remove what install wrote outside the project. Raises InstallError."""
    try:
        removed = _registrar().unregister()
    except OSError as error:
        raise InstallError(f"Make {error.filename} writable and try again.") from error
    say("\n".join(f"removed {place}" for place in removed) or "Nothing was registered.")


def say_how_to_load() -> None:
    """Tell how the extension comes into the user's own browser."""
    say("\nTo use it in your own browser:")
    say("  Chrome, Chromium, Edge, Brave, Vivaldi: open chrome://extensions, switch Developer mode")
    say(f"    on, choose Load unpacked and take {CHROMIUM_BUILD}")
    say("  Firefox: open about:debugging#/runtime/this-firefox, choose Load Temporary Add-on and")
    say(f"    take {FIREFOX_BUILD / 'manifest.json'} (until Firefox is closed)")


def _register(registrar: Registrar, found: list[Found]) -> list[Registered]:
    try:
        return registrar.register(found)
    except OSError as error:
        raise InstallError(f"Make {registrar.folder} writable and try again ({error}).") from error


def _registrar() -> Registrar:
    try:
        folder = paths.data_dir() / "native-host"
    except OSError as error:
        raise InstallError(f"Make {error.filename} writable and try again.") from error
    return Registrar(folder, venv_python(), Machine().system, this_registry())


def _notes(found: list[Found]) -> list[str]:
    notes = [one.note for one in found if one.note]
    if not any(one.usable for one in found):
        notes.append("No browser was found yet: run this again when one is installed.")
    if os.environ.get("SUDO_USER"):
        notes.append(f"This was for {Path.home().name}; run it without sudo to have it yourself.")
    return notes
