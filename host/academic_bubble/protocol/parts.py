"""As many items as fit one reply."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from academic_bubble.protocol.base import Frozen

# Browsers accept 1 MiB; the rest of the reply needs room too.
ROOM = 900_000
F = TypeVar("F", bound=Frozen)


def fitting(items: Iterable[F], room: int = ROOM) -> tuple[F, ...]:
    """The first items whose JSON has at most ``room`` bytes together, and at least one."""
    taken: list[F] = []
    for item in items:
        room -= len(item.model_dump_json().encode()) + 1
        if room < 0 and taken:
            break
        taken.append(item)
    return tuple(taken)
