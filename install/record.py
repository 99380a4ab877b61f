"""What was written outside the project, kept so that it can be removed again, and no more."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from install.errors import InstallError
from install.manifest import write_atomically
from install.registry import Registry

FILE_NAME: Final = "written.json"


@dataclass
class Record:
    """Files, folders made for them, and registry keys with their values; in order, no repeats."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)

    def note_file(self, path: Path) -> None:
        """Remember a file that is about to be written, and the folders that it needs."""
        missing = [folder for folder in path.parents if not folder.exists()]
        self.folders += [str(one) for one in reversed(missing) if str(one) not in self.folders]
        if str(path) not in self.files:
            self.files.append(str(path))

    def remove_all(self, registry: Registry | None) -> list[str]:
        """Remove what is still as we left it, and return it. Folders go only when empty.

        Raises:
            OSError: a file cannot be removed.
        """
        gone = [*self._remove_keys(registry), *self._remove_files()]
        for folder in sorted(map(Path, self.folders), reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        return gone

    def _remove_files(self) -> list[str]:
        present = [path for path in self.files if Path(path).is_file()]
        for path in present:
            Path(path).unlink()
        return present

    def _remove_keys(self, registry: Registry | None) -> list[str]:
        if registry is None:
            return []
        ours = [key for key, value in self.keys.items() if registry.read(key) == value]
        for key in ours:
            registry.delete(key)
        return ours


def load(folder: Path) -> Record:
    """The record in a folder; an empty one when nothing was written yet.

    Raises:
        InstallError: the record is damaged.
    """
    path = folder / FILE_NAME
    try:
        return Record(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Record()
    except (ValueError, TypeError) as error:
        raise InstallError(f"{path} is damaged: delete it and install again.") from error


def save(record: Record, folder: Path) -> None:
    """Write the record into a folder that exists."""
    write_atomically(folder / FILE_NAME, json.dumps(vars(record), indent=2) + "\n")
