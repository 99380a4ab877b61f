"""Skip a step whose inputs and outputs are what they were when it last succeeded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path


class Stamp:
    """The memory of one step.

    Args:
        path: the file that keeps it; it lies inside what the step makes, and goes with it.
        inputs: a digest of everything the step reads.
        outputs: computes a digest of what the step makes, so that damage is noticed.
    """

    def __init__(self, path: Path, inputs: str, outputs: Callable[[], str]) -> None:
        self.path = path
        self.inputs = inputs
        self.outputs = outputs

    def is_fresh(self) -> bool:
        """Tell whether the step can be skipped; an unreadable stamp means no."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return bool(kept == self._now())

    def write(self) -> None:
        """Remember that the step has succeeded."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self._now()), encoding="utf-8")

    def _now(self) -> dict[str, str]:
        return {"inputs": self.inputs, "outputs": self.outputs()}


def digest(files: Iterable[Path], *more: str) -> str:
    """A digest of the files' names and contents and of ``more``; an absent file counts as such."""
    total = hashlib.sha256()
    for part in more:
        total.update(f"{part}\n".encode())
    for file in sorted(files):
        content = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "absent"
        total.update(f"{file}\0{content}\n".encode())
    return total.hexdigest()


def files_below(folder: Path, without: frozenset[str] = frozenset()) -> list[Path]:
    """Every file below a folder, leaving out the entries of these names directly in it."""
    return [
        file
        for entry in (folder.iterdir() if folder.is_dir() else ())
        if entry.name not in without
        for file in ([entry] if entry.is_file() else entry.rglob("*"))
        if file.is_file()
    ]
