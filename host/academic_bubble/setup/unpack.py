"""The extension: packed in the wheel, unpacked into the data folder for browsers to load."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from academic_bubble.setup.browsers import Family
from academic_bubble.setup.files import is_as_written, local, make_folder, write_atomically
from academic_bubble.setup.record import Record

PACKAGES: Final = Path(__file__).parents[1] / "extension"
NAMES: Final[dict[Family, str]] = {"chromium": "chromium.zip", "firefox": "firefox.xpi"}
FAMILIES: Final[tuple[Family, ...]] = ("chromium", "firefox")
FOLDER: Final = "extension"
MODE: Final = 0o644


class Unpacker:
    """Unpacks the packages of this installation below ``data``.

    A clone carries no packages: there the extension is loaded from where it is built.
    """

    def __init__(self, data: Path, packages: Path = PACKAGES) -> None:
        self._root = data / FOLDER
        self._packages = packages

    def families(self, wanted: Iterable[Family]) -> list[Family]:
        """Those of the families for which there is a package, without repeats."""
        have = [family for family in FAMILIES if (self._packages / NAMES[family]).is_file()]
        asked = set(wanted)
        return [family for family in have if family in asked]

    def folder(self, family: Family) -> Path:
        """Where a family's extension is unpacked; it stays the same from version to version."""
        return self._root / family

    def copy(self, family: Family) -> Path:
        """The package itself, for browsers that take it whole."""
        return self._root / NAMES[family]

    def note(self, families: Iterable[Family], written: Record) -> None:
        """Put into the record what ``unpack`` will write."""
        for family in families:
            written.note_file(self.copy(family))
            with zipfile.ZipFile(self._packages / NAMES[family]) as package:
                for name in package.namelist():
                    written.note_file(self.folder(family) / name)

    def clear(self) -> None:
        """Remove what an unpacking that was broken off has left."""
        for family in FAMILIES:
            for left in (_fresh(self.folder(family)), _old(self.folder(family))):
                shutil.rmtree(left, ignore_errors=True)

    def unpack(self, family: Family) -> bool:
        """Unpack a family's extension and tell whether anything has changed.

        The new one is complete before it takes the place of the old one.

        Raises:
            OSError: the disk is full, or the folder cannot be written. The old one stays.
        """
        target = self.folder(family)
        make_folder(self._root)
        packed = (self._packages / NAMES[family]).read_bytes()
        if not is_as_written(self.copy(family), packed, MODE):
            write_atomically(self.copy(family), packed, MODE)
        with zipfile.ZipFile(self.copy(family)) as package:
            if _is_unpacked(package, target):
                return False
            fresh = _fresh(target)
            shutil.rmtree(fresh, ignore_errors=True)
            try:
                package.extractall(fresh)
            except OSError:
                shutil.rmtree(fresh, ignore_errors=True)
                raise
        _replace(target, fresh)
        return True


def unpacked(written: Record) -> dict[Family, Path]:
    """The folders into which extensions were unpacked, by the record."""
    return {
        family: local(path).parent
        for family in FAMILIES
        for path in written.files
        if local(path).parts[-3:] == (FOLDER, family, "manifest.json")
    }


def _replace(target: Path, fresh: Path) -> None:
    old = _old(target)
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _fresh(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _is_unpacked(package: zipfile.ZipFile, target: Path) -> bool:
    files = {path for path in target.rglob("*") if path.is_file()} if target.is_dir() else set()
    if files != {target / name for name in package.namelist()}:
        return False
    return all((target / name).read_bytes() == package.read(name) for name in package.namelist())
