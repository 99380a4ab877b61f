"""The program that a manifest names: it starts the host with the interpreter of .venv."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Final

from install.machine import System
from install.manifest import write_atomically

FILE_NAME: Final = "academic-bubble-host"
TEMPLATE: Final = """\
#!/bin/sh
# Written by "python3 install"; browsers start it as the native messaging host.
python={python}
if [ ! -x "$python" ]; then
  echo "Academic Bubble: $python is gone: run python3 install again in the project." >&2
  exit 127
fi
exec "$python" -I -m academic_bubble serve "$@"
"""


def launcher_script(python: Path) -> str:
    """The launcher's text. Browsers on a desktop have a bare PATH, so every path is absolute."""
    return TEMPLATE.format(python=shlex.quote(str(python)))


def launcher_path(folder: Path, python: Path, system: System) -> Path:
    """What a manifest names, given the folder of launchers and the interpreter.

    Windows starts only an ``.exe`` without going through cmd.exe, which mangles paths and leaves
    children behind: there it is the console script beside ``python``.
    """
    if system == "windows":
        return python.with_name(f"{FILE_NAME}.exe")
    return folder / FILE_NAME


def make_launcher(folder: Path, python: Path, system: System) -> Path:
    """Write the launcher, where the system needs one, and return its path.

    Raises:
        OSError: the folder cannot be written.
    """
    path = launcher_path(folder, python, system)
    if system != "windows":
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, launcher_script(python), mode=0o755)
    return path
