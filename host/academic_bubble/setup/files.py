"""Files written whole or not at all, and paths as they are written into files."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePath

from academic_bubble.errors import SetupFailed


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, private to the user. Raises OSError."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def drop_empty(folders: Iterable[Path]) -> None:
    """Remove those of the folders that hold nothing, the innermost first."""
    for folder in sorted(folders, reverse=True):
        if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
            folder.rmdir()


def write_atomically(path: Path, content: str | bytes, mode: int = 0o644) -> Path:
    """Write a file so that a reader sees the old content or the new, never a part; text is UTF-8.

    Raises:
        OSError: the folder cannot be written, or is full. The old content stays.
    """
    data = content.encode() if isinstance(content, str) else content
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path


def is_as_written(path: Path, content: bytes, mode: int) -> bool:
    """Tell whether a file has this content, and on POSIX this mode, already."""
    try:
        same = path.read_bytes() == content
        return same and (sys.platform == "win32" or path.stat().st_mode & 0o777 == mode)
    except OSError:
        return False


def utf8(path: PurePath) -> str:
    """A path as text whose UTF-8 is its name on disk, whatever the locale says that name means.

    Raises:
        SetupFailed: the name is no UTF-8, so that no manifest can hold it.
    """
    if sys.platform == "win32":
        return str(path)
    try:
        return os.fsencode(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SetupFailed(
            "A folder on the way to Academic Bubble has a name that is not UTF-8, which browsers "
            "cannot read: install it below another folder."
        ) from error


def local(text: str) -> Path:
    """The path that ``utf8`` has written."""
    return Path(text if sys.platform == "win32" else os.fsdecode(text.encode()))


def private(text: str, home: Path, user: str) -> str:
    """Text without the home folder and the user's name, to be shown to others."""
    shown = text.replace(str(home), "~") if home != home.parent else text
    parts = shown.replace("\\", "/").split("/")
    if len(user) > 1 and user in parts:
        shown = "/".join("…" if part == user else part for part in parts)
    return shown
