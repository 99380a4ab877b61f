"""Reads lines of files in chunks, from any place on, with bounded memory."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from io import BufferedIOBase, BufferedReader
from pathlib import Path
from typing import Any

from academic_bubble.errors import FileUnreadable

CHUNK = 128
# No tweet is this long; the rest of such a line is passed over, so that no file takes all memory.
MAX_LINE = 1 << 20
STDIN = "-"

_HEAD = 1 << 16
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@dataclass(frozen=True)
class Place:
    """A place between two lines: which file, how many of its (unpacked) bytes and lines before."""

    file: int = 0
    offset: int = 0
    line: int = 0


START = Place()


@dataclass(frozen=True)
class Chunk:
    """Lines that are judged together, with their numbers in the file; blank ones are left out.

    `name` is the file's, or None where there is only one. `end` is where the next chunk begins,
    and `taken` how many bytes of all files, as they lie on the disk, lie before that.
    """

    name: str | None
    lines: tuple[tuple[int, bytes], ...]
    end: Place
    taken: int


def read_chunks(names: Sequence[str], start: Place = START) -> Iterator[Chunk]:
    """Yield the files' lines from a place on, in order. Raises FileUnreadable."""
    for index in range(start.file, len(names)):
        begin = start if index == start.file else Place(index)
        try:
            with _open(names[index]) as raw:
                yield from _chunks(raw, begin, names)
        except (OSError, EOFError, zlib.error) as error:
            raise FileUnreadable(
                f"{names[index]} cannot be read to its end. Mend it and run again."
            ) from error


def size(name: str) -> int:
    """Return the bytes of a file on the disk, 0 for standard input and other streams."""
    return 0 if name == STDIN else Path(name).stat().st_size


def identity(name: str) -> dict[str, Any]:
    """Say which file this is: its size and a digest of its first 64 KiB."""
    if name == STDIN:
        return {"bytes": 0, "head": ""}
    with Path(name).open("rb") as file:
        head = blake2b(file.read(_HEAD), digest_size=16).hexdigest()
    return {"bytes": size(name), "head": head}


def _open(name: str) -> BufferedReader:
    if name == STDIN:
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    return Path(name).open("rb")


def _chunks(raw: BufferedReader, begin: Place, names: Sequence[str]) -> Iterator[Chunk]:
    name = names[begin.file]
    shown = name if len(names) > 1 else None
    before = sum(map(size, names[: begin.file]))
    file = _unpacked(raw, name)
    _skip(file, begin.offset)
    for lines, end in _lines(file, begin):
        yield Chunk(shown, lines, end, before + (raw.tell() if raw.seekable() else 0))


def _unpacked(raw: BufferedReader, name: str) -> BufferedIOBase:
    start = raw.peek(4)[:4]
    if start.startswith(_ZSTD):
        raise FileUnreadable(
            f"{name} is packed with zstd. Unpack it on the way: zstd -dc FILE | "
            "academic-bubble classify -"
        )
    return gzip.GzipFile(fileobj=raw) if start.startswith(_GZIP) else raw


def _skip(file: BufferedIOBase, offset: int) -> None:
    """Go to a place in the unpacked bytes, by reading where the file cannot seek."""
    if file.seekable():
        file.seek(offset)
        return
    while offset > 0 and (passed := file.read(min(offset, MAX_LINE))):
        offset -= len(passed)


def _lines(
    file: BufferedIOBase, place: Place
) -> Iterator[tuple[tuple[tuple[int, bytes], ...], Place]]:
    """Yield numbered lines, a chunk at a time, and the place after them."""
    lines = list[tuple[int, bytes]]()
    while line := file.readline(MAX_LINE):
        length = len(line) + _rest(file, line)
        place = Place(place.file, place.offset + length, place.line + 1)
        if line.strip():
            lines.append((place.line, line))
        if len(lines) == CHUNK:
            yield tuple(lines), place
            lines = []
    if lines:
        yield tuple(lines), place


def _rest(file: BufferedIOBase, line: bytes) -> int:
    """Pass over what is left of a line that was cut; return its length."""
    length = 0
    while not line.endswith(b"\n") and (line := file.readline(MAX_LINE)):
        length += len(line)
    return length
