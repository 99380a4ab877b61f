"""Corrections between a database and a file."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode

from academic_bubble.protocol.learning import PortableCorrection
from academic_bubble.store.corrections import NewCorrection, Stored


def outward(stored: Stored) -> PortableCorrection:
    """A stored correction as a line of a file."""
    return PortableCorrection(
        tweet_id=stored.tweet_id,
        handle=stored.handle,
        text=stored.text,
        vector=_to_text(stored.vector),
        logits=_to_text(stored.logits),
        model=stored.model,
        shown=stored.shown,
        professional=stored.professional,
        kinds=stored.kinds,
        source=stored.source,
        at=stored.at,
    )


def inward(line: PortableCorrection) -> NewCorrection:
    """A line of a file as a correction to be stored."""
    return NewCorrection(
        tweet_id=line.tweet_id,
        handle=line.handle,
        text=line.text,
        vector=_to_bytes(line.vector),
        logits=_to_bytes(line.logits),
        model=line.model,
        shown=line.shown,
        professional=line.professional,
        kinds=line.kinds if line.professional or line.kinds is None else (),
        source=line.source,
        at=line.at,
    )


def is_usable(line: PortableCorrection, model: str) -> bool:
    """Whether this model can learn from it: by its text, or by what it read itself."""
    has_reading = line.model == model and _is_base64(line.vector) and _is_base64(line.logits)
    return bool(line.text) or has_reading


def _to_text(content: bytes | None) -> str | None:
    return None if content is None else b64encode(content).decode()


def _to_bytes(text: str | None) -> bytes | None:
    return b64decode(text) if text is not None and _is_base64(text) else None


def _is_base64(text: str | None) -> bool:
    try:
        return text is not None and bool(b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return False
