"""The extension's packages, the same bytes from the same build: ``python -m install.package``.

The wheel carries one for each family. Chrome's store takes a third, without the key by which an
unpacked extension keeps its id: there the store keeps it.
"""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Final

from install import extension
from install.guard import guarded
from install.progress import say
from install.project import CHROMIUM_BUILD, EXTENSION, FIREFOX_BUILD, LOGS

# What the wheel's hook looks for; the names are those of academic_bubble.setup.unpack.
CARRIED: Final = {"chromium.zip": CHROMIUM_BUILD, "firefox.xpi": FIREFOX_BUILD}
PACKAGES: Final = LOGS / "packages"
# A source distribution carries packages instead of what is needed to build them.
SHIPPED: Final = EXTENSION / "packed"
# Files are as old as the format allows: when they were built is nobody's concern.
EPOCH: Final = (1980, 1, 1, 0, 0, 0)
MODE: Final = 0o644 << 16
UNIX: Final = 3


def carried() -> dict[str, Path]:
    """The packages that a wheel carries, by name, built if need be. Raises InstallError."""
    shipped = {name: SHIPPED / name for name in CARRIED}
    if all(path.is_file() for path in shipped.values()):
        return shipped
    extension.install_packages()
    extension.build()
    return {name: pack(build, PACKAGES / name) for name, build in CARRIED.items()}


def for_stores() -> list[Path]:
    """The packages for the stores of Chrome and of Firefox, named after their version.

    Raises:
        InstallError: the extension could not be built.
    """
    packages = carried()
    version = json.loads((FIREFOX_BUILD / "manifest.json").read_bytes())["version"]
    firefox = PACKAGES / f"academic-bubble-{version}-firefox.xpi"
    shutil.copyfile(packages["firefox.xpi"], firefox)
    chrome = PACKAGES / f"academic-bubble-{version}-chrome.zip"
    return [pack(CHROMIUM_BUILD, chrome, without_key=True), firefox]


def pack(folder: Path, target: Path, *, without_key: bool = False) -> Path:
    """Pack a folder into a zip file whose bytes depend on names and contents only."""
    target.parent.mkdir(parents=True, exist_ok=True)
    files = [path for path in folder.rglob("*") if path.is_file()]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for file in sorted(files, key=lambda path: path.relative_to(folder).as_posix()):
            name = file.relative_to(folder).as_posix()
            content = file.read_bytes()
            if without_key and name == "manifest.json":
                content = _without_key(content)
            package.writestr(_entry(name), content)
    return target


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = MODE
    entry.create_system = UNIX
    return entry


def _without_key(manifest: bytes) -> bytes:
    content = {name: value for name, value in json.loads(manifest).items() if name != "key"}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _main() -> int:
    for path in for_stores():
        say(f"{path} ({path.stat().st_size:,} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(guarded(_main))
