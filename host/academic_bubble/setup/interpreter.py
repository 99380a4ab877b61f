"""Which interpreter a launcher names, and whether one that it named still does."""

from __future__ import annotations

import os
import re
import site
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import academic_bubble
from academic_bubble.errors import SetupFailed

ISOLATED: Final = ("-I",)
# Packages of "pip install --user" are not seen by -I, so it is spelt out without its -s.
WITH_USER_SITE: Final = ("-E", "-P")
# Version managers put scripts before the real programs; what they choose depends on the folder.
SHIMS: Final = ("shims", ".shims")


def this_interpreter() -> Path:
    """The running interpreter by its own path, which keeps it in its environment.

    Raises:
        SetupFailed: only a version manager's shim can be found.
    """
    for candidate in _candidates():
        if candidate.is_absolute() and not is_shim(candidate) and os.access(candidate, os.X_OK):
            return candidate
    raise SetupFailed(
        "The Python that runs this is known only by a version manager's shim: install Academic "
        "Bubble into an environment of its own (python -m venv) and try again."
    )


def flags() -> tuple[str, ...]:
    """What keeps the user's environment out of the host, but not the host's own packages."""
    home = Path(academic_bubble.__file__).parents[1]
    in_user_site = bool(site.ENABLE_USER_SITE) and home == Path(site.getusersitepackages())
    return WITH_USER_SITE if in_user_site else ISOLATED


def is_shim(program: Path) -> bool:
    """Tell whether this is a script, such as a version manager's stand-in, and no interpreter."""
    if program.parent.name in SHIMS:
        return True
    try:
        with program.open("rb") as stream:
            return stream.read(2) == b"#!"
    except OSError:
        return False


def lost_environment(python: Path) -> str | None:
    """The version that an environment was made for, if its interpreter is of another one by now.

    Packages live in a folder named after the version: they are out of reach after an upgrade.
    None when all is well, or when nothing can be told without starting the interpreter.
    """
    made_for = _version_of_environment(python)
    now = _version_in_name(Path(os.path.realpath(python)))
    return made_for if made_for and now and made_for != now else None


def _candidates() -> Iterator[Path]:
    yield Path(sys.executable)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for folder in (sys.prefix, sys.base_prefix):
        yield Path(folder) / "bin" / f"python{version}"
    yield Path(getattr(sys, "_base_executable", "") or sys.executable)


def _version_of_environment(python: Path) -> str | None:
    """It is in pyvenv.cfg, as "version" (venv) or "version_info" (virtualenv, uv)."""
    try:
        text = (python.parent.parent / "pyvenv.cfg").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", text, re.MULTILINE)
    return found[1] if found else None


def _version_in_name(program: Path) -> str | None:
    found = re.fullmatch(r"python(\d+\.\d+)(?:\.exe)?", program.name)
    return found[1] if found else None
