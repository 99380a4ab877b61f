"""The program that a manifest names: it starts the host with one interpreter, by absolute path."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Final

from academic_bubble.setup.files import utf8, write_atomically
from academic_bubble.setup.interpreter import ISOLATED
from academic_bubble.setup.machine import System

FILE_NAME: Final = "academic-bubble-host"
MODE: Final = 0o755
TEMPLATE: Final = """\
#!/bin/sh
# Written by "academic-bubble install"; browsers start it as the native messaging host.
python={python}
if [ ! -x "$python" ]; then
  echo "Academic Bubble: $python is gone: run academic-bubble install again." >&2
  exit 127
fi
exec "$python" {flags} -X utf8 -m academic_bubble serve "$@"
"""


def launcher_script(python: PurePath, flags: Sequence[str] = ISOLATED) -> str:
    """The launcher's text. Browsers on a desktop have a bare PATH, so every path is absolute."""
    return TEMPLATE.format(python=shlex.quote(utf8(python)), flags=" ".join(flags))


def launcher_path(folder: Path, python: Path, system: System) -> Path:
    """What a manifest names, given the folder of launchers and the interpreter.

    Windows starts only an ``.exe`` without going through cmd.exe, which mangles paths and leaves
    children behind: there it is the console script beside ``python``.
    """
    if system == "windows":
        return python.with_name(f"{FILE_NAME}.exe")
    return folder / FILE_NAME


def make_launcher(
    folder: Path, python: Path, system: System, flags: Sequence[str] = ISOLATED
) -> Path:
    """Write the launcher, where the system needs one, and return its path.

    Raises:
        OSError: the folder cannot be written.
    """
    path = launcher_path(folder, python, system)
    if system != "windows":
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, launcher_script(python, flags), mode=MODE)
    return path


def named_python(launcher: Path) -> Path | None:
    """The interpreter that a launcher names; None when it is not one of our scripts.

    Raises:
        OSError: it cannot be read.
    """
    text = os.fsdecode(launcher.read_bytes())
    found = re.search(r"^python=(.*?)^if ", text, re.MULTILINE | re.DOTALL)
    try:
        words = shlex.split(found[1]) if found else []
    except ValueError:
        return None
    return Path(words[0]) if len(words) == 1 else None
