"""The browser extension: its packages and its builds."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from install.commands import run
from install.errors import InstallError
from install.progress import step
from install.project import CHROMIUM_BUILD, EXTENSION, FIREFOX_BUILD
from install.stamps import Stamp, digest, files_below

NODE_MINIMUM: Final = (20, 19)
MODULES: Final = EXTENSION / "node_modules"
STAMPS: Final = MODULES / ".cache" / "academic-bubble"
NOT_SOURCE: Final = frozenset({"node_modules", ".output", ".wxt"})


def node_version() -> str:
    """The version of Node, such as v22.1.0. Raises InstallError if it is missing or too old."""
    wanted = "{}.{}".format(*NODE_MINIMUM)
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        raise InstallError(f"Node.js was not found: install version {wanted} or newer, with npm.")
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip()
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if numbers < NODE_MINIMUM:
        raise InstallError(f"Node.js {version} is too old: install version {wanted} or newer.")
    return version


def npm(*arguments: str) -> list[str]:
    """An npm command; on Windows npm is a script that only its full name starts."""
    return [shutil.which("npm") or "npm", *arguments]


def make() -> None:
    """Build the extension, with what that takes. Raises InstallError."""
    install_packages()
    build()


def install_packages() -> None:
    """Install what the build needs. Raises InstallError."""
    with step("Extension packages") as progress:
        stamp = Stamp(
            STAMPS / "packages.json",
            digest([EXTENSION / "package.json", EXTENSION / "package-lock.json"], node_version()),
            lambda: digest([MODULES / ".package-lock.json"]),
        )
        if stamp.is_fresh():
            progress.detail = "up to date"
            return
        run(npm("ci"), "npm ci failed: check the network and try again.", cwd=EXTENSION)
        stamp.write()


def build() -> None:
    """Build for Chromium and for Firefox. Raises InstallError."""
    with step("Extension for Chromium and Firefox") as progress:
        stamp = Stamp(
            STAMPS / "build.json",
            digest(files_below(EXTENSION, without=NOT_SOURCE), node_version()),
            lambda: digest([*files_below(CHROMIUM_BUILD), *files_below(FIREFOX_BUILD)]),
        )
        if stamp.is_fresh():
            progress.detail = "up to date"
            return
        run(npm("run", "build"), "The extension could not be built.", cwd=EXTENSION)
        for folder in (CHROMIUM_BUILD, FIREFOX_BUILD):
            _require_build(folder)
        stamp.write()


def _require_build(folder: Path) -> None:
    if not (folder / "manifest.json").is_file():
        raise InstallError(f"The extension's build left no {folder}.")
