"""Framing: any chunking round-trips, and arbitrary bytes never yield a wrong message."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academic_bubble import wire
from academic_bubble.errors import FrameTooLarge, FrameTruncated, ResponseTooLarge


class Trickle(io.RawIOBase):
    """A stream that hands out at most ``step`` bytes at a time, as pipes may."""

    def __init__(self, data: bytes, step: int) -> None:
        self._data, self._step = io.BytesIO(data), step

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, self._step))


def frames(*bodies: bytes) -> bytes:
    return b"".join(wire.HEADER.pack(len(body)) + body for body in bodies)


@given(st.lists(st.binary(max_size=300), max_size=6), st.integers(1, 50))
def test_any_chunking_gives_the_same_frames(bodies: list[bytes], step: int) -> None:
    stream = Trickle(frames(*bodies), step)
    assert [wire.read_frame(stream) for _ in bodies] == bodies  # type: ignore[arg-type]
    assert wire.read_frame(stream) is None  # type: ignore[arg-type]


@given(st.binary(max_size=200))
def test_arbitrary_bytes_only_raise_frame_errors(data: bytes) -> None:
    stream = io.BytesIO(data)
    with contextlib.suppress(FrameTruncated, FrameTooLarge):
        while (body := wire.read_frame(stream)) is not None:
            assert len(body) <= len(data)


@given(st.binary(min_size=1, max_size=100), st.data())
def test_a_cut_frame_is_never_taken_for_a_whole_one(body: bytes, data: st.DataObject) -> None:
    whole = frames(body)
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(FrameTruncated):
        wire.read_frame(io.BytesIO(whole[:cut]))


def test_an_oversize_frame_is_refused_before_it_is_read() -> None:
    stream = io.BytesIO(wire.HEADER.pack(wire.MAX_INBOUND + 1) + b"x" * 10)
    with pytest.raises(FrameTooLarge):
        wire.read_frame(stream)
    assert stream.read() == b"x" * 10


def test_the_largest_frame_is_read() -> None:
    body = bytes(wire.MAX_INBOUND)
    assert wire.read_frame(io.BytesIO(frames(body))) == body


def test_a_reply_that_a_browser_would_refuse_is_not_written() -> None:
    stream = io.BytesIO()
    with pytest.raises(ResponseTooLarge):
        wire.write_frame(stream, bytes(wire.MAX_OUTBOUND + 1))
    assert stream.getvalue() == b""
