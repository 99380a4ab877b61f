"""Where data and logs live. ACADEMIC_BUBBLE_HOME moves all of it to one folder."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "academic-bubble"
DATABASE = "bubble.sqlite3"


def data_folder() -> Path:
    """The folder of the database, which may not exist yet."""
    return _home("data") or Path(platformdirs.user_data_dir(APP, appauthor=False))


def log_folder() -> Path:
    """The folder of the host's log files, which may not exist yet."""
    return _home("log") or Path(platformdirs.user_log_dir(APP, appauthor=False))


def log_dir() -> Path:
    """The folder of the host's log files, made private to the user if it does not exist yet."""
    return _private(log_folder())


def database() -> Path:
    """The one SQLite file, which may not exist yet. Nothing is made by looking for it."""
    return data_folder() / DATABASE


def _home(name: str) -> Path | None:
    home = os.environ.get("ACADEMIC_BUBBLE_HOME")
    return Path(home).expanduser().absolute() / name if home else None


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
