"""Where data and logs live. ACADEMIC_BUBBLE_HOME moves all of it to one folder."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "academic-bubble"


def data_dir() -> Path:
    """The folder of the database, made private to the user if it does not exist yet."""
    return _private(_home("data") or Path(platformdirs.user_data_dir(APP, appauthor=False)))


def log_dir() -> Path:
    """The folder of the host's log files, made private to the user if it does not exist yet."""
    return _private(_home("log") or Path(platformdirs.user_log_dir(APP, appauthor=False)))


def database() -> Path:
    """The one SQLite file."""
    return data_dir() / "bubble.sqlite3"


def _home(name: str) -> Path | None:
    home = os.environ.get("ACADEMIC_BUBBLE_HOME")
    return Path(home).expanduser().absolute() / name if home else None


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
