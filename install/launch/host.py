"""The host and the surroundings of a throw-away profile."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from academic_bubble.paths import DATABASE
from academic_bubble.protocol.settings import SettingsChange
from academic_bubble.setup.browsers import Family
from academic_bubble.setup.launcher import make_launcher
from academic_bubble.setup.machine import this_system
from academic_bubble.setup.manifest import manifest_path, write_manifest
from academic_bubble.store import settings
from academic_bubble.store.connection import connect


def host_launcher(folder: Path) -> Path:
    """Write a launcher of the real host, with the running interpreter, and return its path."""
    return make_launcher(folder, Path(sys.executable), this_system())


def register_host(folder: Path, family: Family, host: Path | None) -> None:
    """Write the native manifest of a throw-away profile; None removes the one that was there."""
    if host is None:
        manifest_path(folder).unlink(missing_ok=True)
    else:
        write_manifest(folder, family, host)


def settle(home: Path) -> None:
    """Let a host's home be that of somebody who has set things up: no welcome page opens."""
    folder = home / "data"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(connect(folder / DATABASE)) as database:
        if settings.revision(database) == 0:
            settings.change(database, SettingsChange(), reset=False)


def surroundings(profile: Path, home: Path) -> dict[str, str]:
    """The environment of a browser, and so of its host: what they write stays in these folders."""
    moved = {"ACADEMIC_BUBBLE_HOME": str(home)}
    if this_system() == "linux":
        moved["HOME"] = str(profile)
        moved["XDG_CONFIG_HOME"] = str(profile / ".config")
        moved["XDG_CACHE_HOME"] = str(profile / ".cache")
    return {**os.environ, **moved}
