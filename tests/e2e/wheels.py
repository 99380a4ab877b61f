"""Wheels of this project: the real one, later ones, and what tests need left out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

from academic_bubble import __version__
from install.project import ROOT

NEWER: Final = "99.0.0"


def build_wheel(folder: Path) -> Path:
    """Build the wheel of the project as it stands."""
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", folder, ROOT], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def lean_wheel(wheel: Path, folder: Path, version: str = __version__) -> Path:
    """The same wheel, which asks for no other package, so that no installer needs the network.

    Args:
        version: what host and extension say they are, as those of a later wheel will.
    """
    target = folder / wheel.name.replace(__version__, version)
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == "academic_bubble/__init__.py":
                content = content.replace(__version__.encode(), version.encode())
            elif entry.startswith("academic_bubble/extension/"):
                content = _extension(content, version)
            elif entry.endswith(".dist-info/METADATA"):
                content = _metadata(content.decode(), version).encode()
            elif entry.endswith(".dist-info/RECORD"):
                content = _without_hashes(content.decode(), version).encode()
            new.writestr(_renamed(entry, version), content)
    return target


def _renamed(entry: str, version: str) -> str:
    return entry.replace(f"-{__version__}.dist-info", f"-{version}.dist-info")


def _metadata(text: str, version: str) -> str:
    head, gap, description = text.partition("\n\n")
    fields = [line for line in head.splitlines() if not line.startswith("Requires-Dist:")]
    return "\n".join(fields).replace(f"Version: {__version__}", f"Version: {version}") + (
        gap + description
    )


def _extension(package: bytes, version: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == "manifest.json":
                content = json.dumps({**json.loads(content), "version": version}).encode()
            new.writestr(entry, content)
    return target.getvalue()


def _without_hashes(record: str, version: str) -> str:
    names = [_renamed(line.split(",")[0], version) for line in record.splitlines()]
    return "".join(f"{name},,\n" for name in names)
