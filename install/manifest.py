"""The native host's manifest: the JSON file by which a browser finds and admits the host."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Final

from academic_bubble.serve import CHROMIUM_ORIGIN, GECKO_ID
from install.browsers import Family

HOST_NAME: Final = "io.academicbubble.host"
DESCRIPTION: Final = "Academic Bubble: judges tweets on this machine"


def manifest(family: Family, program: Path) -> dict[str, object]:
    """The manifest's content. ``program`` is the absolute path of what the browser starts."""
    if not program.is_absolute():
        raise ValueError(program)
    admitted: dict[str, object] = (
        {"allowed_origins": [CHROMIUM_ORIGIN]}
        if family == "chromium"
        else {"allowed_extensions": [GECKO_ID]}
    )
    common = {"name": HOST_NAME, "description": DESCRIPTION, "path": str(program), "type": "stdio"}
    return common | admitted


def manifest_path(folder: Path) -> Path:
    """The file in a folder of manifests; browsers insist that it bears the host's name."""
    return folder / f"{HOST_NAME}.json"


def write_manifest(folder: Path, family: Family, program: Path) -> Path:
    """Write the manifest into a folder, which is made if need be, and return its path.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(manifest(family, program), ensure_ascii=False, indent=2) + "\n"
    return write_atomically(manifest_path(folder), text)


def write_atomically(path: Path, text: str, mode: int = 0o644) -> Path:
    """Write a UTF-8 file so that a reader sees the old content or the new, never a part."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
