"""The starter lists that come with the host: files of our own JSON with a title."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from academic_bubble.errors import UnknownList
from academic_bubble.protocol.bubble_files import StarterEntry, StarterList


@lru_cache(maxsize=4)
def read_all(language: str = "en") -> tuple[StarterList, ...]:
    """Every list, in the order of their files' names, in that language where they have it."""
    folder = resources.files(__package__) / "starter_lists"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".json")),
        key=lambda file: file.name,
    )
    return tuple(_read(json.loads(file.read_text(encoding="utf-8")), language) for file in files)


def find(list_id: str, language: str = "en") -> StarterList:
    """The list of that name. Raises UnknownList."""
    for starter in read_all(language):
        if starter.id == list_id:
            return starter
    raise UnknownList


def _read(values: Mapping[str, Any], language: str) -> StarterList:
    words = values.get("translations", {}).get(language, {})
    members = [_translated(member, ("why", "remark"), words) for member in values["members"]]
    head = _translated(values, ("title", "about", "source"), words)
    entries = tuple(StarterEntry.model_validate(member) for member in members)
    return StarterList.model_validate({**head, "entries": entries})


def _translated(
    values: Mapping[str, Any], fields: tuple[str, ...], words: Mapping[str, str]
) -> dict[str, Any]:
    said = {field: words.get(values[field], values[field]) for field in fields if field in values}
    return {**values, **said}
