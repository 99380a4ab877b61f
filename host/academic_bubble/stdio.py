"""Claims the process's standard input and output for the browser, before anything else runs.

A single stray print on descriptor 1 is read by the browser as a message length and ends the
connection. So the real descriptors move to private ones, 0 becomes the null device, and 1 becomes
standard error, where a print does no harm.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO, NamedTuple


class Channel(NamedTuple):
    """The browser's end of the pipes: ``reader`` and ``writer`` are binary and unshared."""

    reader: BinaryIO
    writer: BinaryIO


def claim() -> Channel:
    """Move descriptors 0 and 1 out of reach and return them as a channel."""
    reader_fd, writer_fd = os.dup(0), os.dup(1)
    _set_binary(reader_fd, writer_fd)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - lives as long as the process
    sys.stdout = sys.stderr
    reader = os.fdopen(reader_fd, "rb", buffering=1024 * 1024)
    writer = os.fdopen(writer_fd, "wb", buffering=0)
    return Channel(reader, writer)


def _set_binary(*descriptors: int) -> None:
    """Stop Windows from translating line ends inside frames."""
    if sys.platform == "win32":
        import msvcrt

        for descriptor in descriptors:
            msvcrt.setmode(descriptor, os.O_BINARY)
