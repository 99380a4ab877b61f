"""The machine that is installed on: its system, its user's folders, and how commands are found."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from academic_bubble.errors import SetupFailed

System = Literal["linux", "macos", "windows"]


def this_system() -> System:
    """The running system; every other POSIX system is treated as Linux."""
    return {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")  # type: ignore[return-value]


def user_home() -> Path:
    """The user's home. Raises SetupFailed where there is none to be found."""
    try:
        home = Path.home()
    except RuntimeError:
        home = Path()
    # An empty HOME is taken for the root of all folders.
    if not home.is_absolute() or home == home.parent:
        raise SetupFailed("Your home folder is not known: set HOME to it and try again.")
    return home


def user_number() -> int | None:
    """The user's numeric id; None on Windows, which has none."""
    return os.geteuid() if hasattr(os, "geteuid") else None


@dataclass(frozen=True)
class Machine:
    """What setting up asks of the machine; tests make their own.

    ``which`` finds a command's path by its name, or returns None.
    """

    system: System = field(default_factory=this_system)
    home: Path = field(default_factory=user_home)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    which: Callable[[str], str | None] = shutil.which
    root: Path = Path("/")
    user: int | None = field(default_factory=user_number)

    def folder(self, pattern: str) -> Path:
        """Fill the placeholders of a path in the table of browsers."""
        return Path(pattern.format_map(self._folders()))

    def _folders(self) -> dict[str, str]:
        known = self.environment.get
        return {
            "home": str(self.home),
            "config": known("XDG_CONFIG_HOME") or str(self.home / ".config"),
            "support": str(self.home / "Library" / "Application Support"),
            "local": known("LOCALAPPDATA") or str(self.home / "AppData" / "Local"),
            "roaming": known("APPDATA") or str(self.home / "AppData" / "Roaming"),
            "programs": known("PROGRAMFILES") or "C:/Program Files",
            "programs_x86": known("PROGRAMFILES(X86)") or "C:/Program Files (x86)",
        }
