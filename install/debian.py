"""System packages, where they may be installed without asking: on Debian, as root."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Sequence

from install.commands import run

# A plain sans, emoji, and the scripts of the demo's timeline.
FONTS = (
    "fonts-liberation",
    "fonts-dejavu-core",
    "fonts-noto-color-emoji",
    "fonts-ipafont-gothic",
    "fonts-lohit-deva",
)


def can_install() -> bool:
    """Tell whether this is root on Debian."""
    try:
        name = platform.freedesktop_os_release().get("ID")
    except OSError:
        return False
    return name == "debian" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def missing(packages: Sequence[str]) -> list[str]:
    """Those of the packages that are not installed."""
    return [name for name in packages if not _is_installed(name)]


def install(packages: Sequence[str]) -> None:
    """Install packages. Raises InstallError when apt-get fails."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    options = ["-o", "DPkg::Lock::Timeout=300"]
    run(
        ["apt-get", *options, "update"],
        "apt-get update failed: check the network.",
        environment=quiet,
    )
    run(
        ["apt-get", *options, "install", "-y", "--no-install-recommends", *packages],
        f"apt-get could not install {', '.join(packages)}: install them by hand.",
        environment=quiet,
    )


def _is_installed(package: str) -> bool:
    query = ["dpkg-query", "-W", "-f=${db:Status-Status}", package]
    return subprocess.run(query, capture_output=True, text=True).stdout == "installed"
