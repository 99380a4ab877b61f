"""Run the commands of the installation, with everything they print kept in a log file."""

from __future__ import annotations

import os
import subprocess
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from install.errors import InstallError
from install.project import LOGS, ROOT

LOG: Final = LOGS / "install.log"
MAX_LOG_BYTES: Final = 1_000_000


def run(
    command: Sequence[str | Path],
    advice: str,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run a command. Raises InstallError, with ``advice`` and the log's name, when it fails."""
    words = [str(word) for word in command]
    surroundings = {**os.environ, **(environment or {})}
    with open_log() as log:
        log.write(f"\n$ {subprocess.list2cmdline(words)}\n".encode())
        log.flush()
        try:
            status = subprocess.run(
                words,
                cwd=cwd,
                env=surroundings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            ).returncode
        except OSError as error:
            log.write(f"{error}\n".encode())
            status = -1
    if status:
        raise InstallError(f"{advice} (details: {LOG})")


def open_log() -> BinaryIO:
    """The log, opened for writing at its end.

    Raises:
        InstallError: the project's folder cannot be written.
    """
    try:
        LOGS.mkdir(exist_ok=True)
        too_long = LOG.exists() and LOG.stat().st_size > MAX_LOG_BYTES
        return LOG.open("wb" if too_long else "ab")
    except OSError as error:
        raise InstallError(f"Make the folder {LOGS} writable and try again ({error}).") from error


def log_text(text: str) -> None:
    """Keep what went wrong in the log."""
    with open_log() as log:
        log.write(f"{text}\n".encode())


def log_exception() -> None:
    """Keep the traceback of the exception at hand out of the user's sight but in the log."""
    with open_log() as log:
        log.write(traceback.format_exc().encode())
