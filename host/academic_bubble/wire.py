"""Frames of native messaging: a 4-byte length in native byte order, then that many bytes of JSON.

https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-protocol
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from academic_bubble.errors import FrameTooLarge, FrameTruncated, ResponseTooLarge

HEADER = struct.Struct("=I")
MAX_INBOUND = 8 * 1024 * 1024
# Browsers close the port at 1 MiB, which looks exactly like a crash: stay below it.
MAX_OUTBOUND = 1024 * 1024 - 1024


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame's body, or None at the end of the stream.

    Raises FrameTruncated when the stream ends inside a frame, and FrameTooLarge above
    MAX_INBOUND; after either, the stream is out of step and must be closed.
    """
    header = _read_exactly(stream, HEADER.size)
    if not header:
        return None
    if len(header) < HEADER.size:
        raise FrameTruncated
    (length,) = HEADER.unpack(header)
    if length > MAX_INBOUND:
        raise FrameTooLarge
    body = _read_exactly(stream, length)
    if len(body) < length:
        raise FrameTruncated
    return body


def write_frame(stream: BinaryIO, body: bytes) -> None:
    """Write one frame and flush it. Raises ResponseTooLarge above MAX_OUTBOUND."""
    if len(body) > MAX_OUTBOUND:
        raise ResponseTooLarge
    stream.write(HEADER.pack(len(body)) + body)
    stream.flush()


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    """Read ``count`` bytes, fewer only at the end of the stream."""
    chunks: list[bytes] = []
    while count > 0:
        chunk = stream.read(count)
        if not chunk:
            break
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)
