"""What was written outside the data that the user makes, kept so that it can be removed again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Final

from academic_bubble.errors import SetupFailed
from academic_bubble.setup.files import utf8, write_atomically

FILE_NAME: Final = "written.json"
FORMAT: Final = 2


@dataclass
class Record:
    """Files, folders made for them, and registry keys with their values; in order, no repeats.

    Paths are as ``files.utf8`` writes them.

    ``programs`` are what our manifests have named, the present one last. ``manifests`` says which
    family each folder of manifests is for; it keeps those that the user has named. ``kept`` has
    where a foreign file was put aside, by its own place, and ``kept_keys`` what a key held before.
    """

    format: int = FORMAT
    version: str = ""
    programs: list[str] = field(default_factory=list)
    manifests: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    kept_keys: dict[str, str] = field(default_factory=dict)

    def note_file(self, path: Path) -> None:
        """Remember a file that is about to be written, and the folders that it needs."""
        missing = [utf8(folder) for folder in path.parents if not folder.exists()]
        self.folders += [folder for folder in reversed(missing) if folder not in self.folders]
        if utf8(path) not in self.files:
            self.files.append(utf8(path))

    def note_program(self, program: Path) -> None:
        """Remember what the manifests name from now on."""
        name = utf8(program)
        self.programs = [*(one for one in self.programs if one != name), name]


def load(folder: Path) -> Record:
    """The record in a folder; an empty one when nothing was written yet.

    Raises:
        SetupFailed: the record is damaged, or a newer version wrote it.
    """
    path = folder / FILE_NAME
    try:
        stored = json.loads(path.read_bytes())
        if int(stored.get("format", 1)) > FORMAT:
            raise SetupFailed(
                "A newer version of Academic Bubble is set up here: update this one "
                "(nothing was changed)."
            )
        # Version 0.1's first record had no format and fewer fields.
        names = {one.name for one in fields(Record)}
        known = {name: value for name, value in stored.items() if name in names}
        return Record(**{**known, "format": FORMAT})
    except FileNotFoundError:
        return Record()
    except (ValueError, TypeError, AttributeError) as error:
        raise SetupFailed(f"{path} is damaged: delete it and install again.") from error


def save(record: Record, folder: Path) -> None:
    """Write the record into a folder that exists. Raises OSError."""
    write_atomically(folder / FILE_NAME, json.dumps(asdict(record), indent=2) + "\n")
