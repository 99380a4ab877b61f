"""The native host's manifest: the JSON file by which a browser finds and admits the host."""

from __future__ import annotations

import json
from pathlib import Path, PurePath
from typing import Final

from academic_bubble.serve import CHROMIUM_ORIGIN, GECKO_ID
from academic_bubble.setup.browsers import Family
from academic_bubble.setup.files import utf8, write_atomically

HOST_NAME: Final = "io.academicbubble.host"
DESCRIPTION: Final = "Academic Bubble: judges tweets on this machine"


def manifest(family: Family, program: PurePath) -> dict[str, object]:
    """The manifest's content. ``program`` is the absolute path of what the browser starts."""
    if not program.is_absolute():
        raise ValueError(program)
    admitted: dict[str, object] = (
        {"allowed_origins": [CHROMIUM_ORIGIN]}
        if family == "chromium"
        else {"allowed_extensions": [GECKO_ID]}
    )
    common = {"name": HOST_NAME, "description": DESCRIPTION, "path": utf8(program), "type": "stdio"}
    return common | admitted


def manifest_text(family: Family, program: PurePath) -> str:
    """The manifest as it is written: without a byte order mark, which Chrome does not bear."""
    return json.dumps(manifest(family, program), ensure_ascii=False, indent=2) + "\n"


def manifest_path(folder: Path) -> Path:
    """The file in a folder of manifests; browsers insist that it bears the host's name."""
    return folder / f"{HOST_NAME}.json"


def write_manifest(folder: Path, family: Family, program: Path) -> Path:
    """Write the manifest into a folder, which is made if need be, and return its path.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return write_atomically(manifest_path(folder), manifest_text(family, program))


def named_program(path: Path) -> str | None:
    """The program that a manifest names; None when there is no manifest that can be read."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    program = content.get("path") if isinstance(content, dict) else None
    return program if isinstance(program, str) else None
