"""What has to be so before anything is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from academic_bubble.errors import SetupRefused, StorageNewer
from academic_bubble.setup.machine import Machine
from academic_bubble.store.schema import MIGRATIONS


def require_user(machine: Machine, as_root: bool) -> None:
    """Raise SetupRefused for root and sudo, whose browsers are not the user's, unless forced."""
    under_sudo = bool(machine.environment.get("SUDO_USER"))
    if (machine.user == 0 or under_sudo) and not as_root:
        raise SetupRefused


def require_no_newer(database: Path) -> None:
    """Raise StorageNewer if a newer version wrote the database: this one could not read it.

    A database that cannot be read is none of this: the check-up tells what is wrong with it.
    """
    if not database.is_file():
        return
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error:
        return
    if version > len(MIGRATIONS):
        raise StorageNewer
