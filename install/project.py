"""The places of this project that the installer and the test runner use."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
EXTENSION: Final = ROOT / "extension"
CHROMIUM_BUILD: Final = EXTENSION / ".output" / "chrome-mv3"
FIREFOX_BUILD: Final = EXTENSION / ".output" / "firefox-mv3"
LOGS: Final = ROOT / "build"


def venv_python() -> Path:
    """The interpreter of .venv, by its own path: resolving it would leave the environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
