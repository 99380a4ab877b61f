"""Wheels of this project, and environments that hold nothing but one."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import sysconfig
import venv
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


def newer_wheel(wheel: Path, folder: Path) -> Path:
    """The same wheel as a later version will be: host and extension say so."""
    name = wheel.name.replace(__version__, NEWER)
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(folder / name, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == "academic_bubble/__init__.py" or entry.endswith(".dist-info/METADATA"):
                content = content.replace(__version__.encode(), NEWER.encode())
            elif entry.startswith("academic_bubble/extension/"):
                content = _newer_extension(content)
            elif entry.endswith(".dist-info/RECORD"):
                content = _without_hashes(content.decode()).encode()
            new.writestr(entry.replace(f"-{__version__}.dist-info", f"-{NEWER}.dist-info"), content)
    return folder / name


def make_environment(folder: Path, wheel: Path) -> Path:
    """A new environment with the wheel in it, and return its folder of programs.

    What the wheel needs is lent by the environment of the tests, which is below none of its
    folders that are looked through for .pth files: the host itself comes from the wheel.
    """
    venv.create(folder, with_pip=False)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    lent = sysconfig.get_path("purelib")
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    install_wheel(folder, wheel)
    return folder / "bin"


def install_wheel(environment: Path, wheel: Path) -> None:
    """Install a wheel into an environment, over an older version."""
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python")]
    options = ["install", "--no-deps", "--no-index", "--upgrade", "--quiet"]
    subprocess.run([*pip, *options, str(wheel)], check=True, capture_output=True)


def _newer_extension(package: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == "manifest.json":
                content = json.dumps({**json.loads(content), "version": NEWER}).encode()
            new.writestr(entry, content)
    return target.getvalue()


def _without_hashes(record: str) -> str:
    names = [line.split(",")[0] for line in record.splitlines()]
    named = [name.replace(f"-{__version__}.dist-info", f"-{NEWER}.dist-info") for name in names]
    return "".join(f"{name},,\n" for name in named)
