"""The starter lists that come with the host: files of our own JSON with a title."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from academic_bubble.errors import UnknownList
from academic_bubble.protocol.bubble_files import StarterEntry, StarterList


@cache
def read_all() -> tuple[StarterList, ...]:
    """Every list, in the order of their files' names."""
    folder = resources.files(__package__) / "starter_lists"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".json")),
        key=lambda file: file.name,
    )
    return tuple(_read(json.loads(file.read_text(encoding="utf-8"))) for file in files)


def find(list_id: str) -> StarterList:
    """The list of that name. Raises UnknownList."""
    for starter in read_all():
        if starter.id == list_id:
            return starter
    raise UnknownList


def _read(values: Mapping[str, Any]) -> StarterList:
    entries = tuple(StarterEntry.model_validate(member) for member in values["members"])
    return StarterList.model_validate({**values, "entries": entries})
