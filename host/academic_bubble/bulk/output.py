"""An output file that is whole or is continued, whenever its writer was killed.

Lines go to `NAME.part`. `NAME.resume.json` says how far both files certainly came: it is replaced
in one step, after what it speaks of is on the disk. What lies beyond it is cut off on resuming.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from academic_bubble.bulk.source import Place
from academic_bubble.errors import OutputRefused

FORMAT = 1
SECONDS = 1.0


class Output:
    """A partial output under way. Use as a context manager; `finish` makes it the output."""

    def __init__(self, path: Path, task: dict[str, Any]) -> None:
        """Write to `path`; `task` (JSON) names all that the lines depend on."""
        self.path = path
        self.part, self.state = _beside(path, ".part"), _beside(path, ".resume.json")
        self.place = Place()
        self.lines = self.unreadable = 0
        self._task = json.loads(json.dumps(task))
        self._saved = time.monotonic()
        self._file: BinaryIO | None = None

    @property
    def is_complete(self) -> bool:
        """Whether the output is there and nothing is left to go on with."""
        return self.path.exists() and not self.part.exists()

    def begin(self, overwrite: bool) -> None:
        """Start afresh. Raises OutputRefused if there is an output, or a part of one."""
        if overwrite:
            self.state.unlink(missing_ok=True)
        elif self.part.exists():
            raise OutputRefused(
                f"{self.part.name} is an unfinished output. Go on with --resume, or start "
                "afresh with --overwrite."
            )
        elif self.path.exists():
            raise OutputRefused(f"{self.path.name} exists. Choose another name or --overwrite.")
        self._open()
        with self._writing():
            self._opened.truncate()
            self._save()

    def resume(self) -> None:
        """Go on after the last line that is certain. Raises OutputRefused."""
        if not self.part.exists():
            self.begin(overwrite=False)
            return
        size = self._read_state()
        if self.part.stat().st_size < size:
            raise self._broken()
        self._open()
        self._opened.truncate(size)
        self._opened.seek(size)

    def write(self, lines: Sequence[bytes], unreadable: int, end: Place) -> None:
        """Append the answers to all lines up to a place of the input. Raises OutputRefused."""
        with self._writing():
            self._opened.writelines(lines)
            self.lines += len(lines)
            self.unreadable += unreadable
            self.place = end
            if time.monotonic() - self._saved > SECONDS:
                self._save()

    def finish(self) -> None:
        """Make the part the output. Raises OutputRefused."""
        with self._writing():
            self._sync()
            self.close()
            self.part.replace(self.path)
            self.state.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Output:
        return self

    def __exit__(self, *_: object) -> None:
        """Keep what was written, whatever ended the work."""
        if self._file is not None:
            with self._writing():
                self._save()
            self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            file, self._file = self._file, None
            with suppress(OSError):  # what is still in its buffer has no place either
                if file is not None:
                    file.close()
            raise OutputRefused(
                f"{self.part.name} cannot be written ({error.strerror}). Make room or mend "
                "that, then go on with --resume."
            ) from error

    @property
    def _opened(self) -> BinaryIO:
        assert self._file is not None, "begin or resume comes first"
        return self._file

    def _open(self) -> None:
        try:
            file = self.part.open("r+b" if self.part.exists() else "w+b")
            _lock(file)
        except OSError as error:
            raise OutputRefused(
                f"{self.part.name} cannot be written: it is in use by another run, or its "
                "folder is not yours to write."
            ) from error
        self._file = file

    def _sync(self) -> None:
        self._opened.flush()
        os.fsync(self._opened.fileno())

    def _save(self) -> None:
        self._sync()
        state = {
            "format": FORMAT,
            "task": self._task,
            "place": [self.place.file, self.place.offset, self.place.line],
            "lines": self.lines,
            "unreadable": self.unreadable,
            "bytes": self._opened.tell(),
        }
        _replace(self.state, json.dumps(state).encode())
        self._saved = time.monotonic()

    def _read_state(self) -> int:
        try:
            state = json.loads(self.state.read_bytes())
            is_ours = state["format"] == FORMAT and state["task"] == self._task
            self.place = Place(*map(int, state["place"]))
            self.lines, self.unreadable = int(state["lines"]), int(state["unreadable"])
            size = int(state["bytes"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._broken() from error
        if not is_ours:
            raise OutputRefused(
                f"{self.part.name} was begun with other files, another model or another "
                "strictness. Give the same again, or start afresh with --overwrite."
            )
        return size

    def _broken(self) -> OutputRefused:
        return OutputRefused(
            f"{self.part.name} cannot be gone on with: what is known of it does not fit. "
            "Start afresh with --overwrite."
        )


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that it holds the old or the new content at every moment."""
    new = _beside(path, ".new")
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _lock(file: BinaryIO) -> None:
    """Keep a second run away until this process closes the file or dies. Raises OSError."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
