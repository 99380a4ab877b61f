"""The extension's texts, as the reader sees them."""

from __future__ import annotations

import json
import re
from typing import Final

from install.project import EXTENSION

_MESSAGES: Final[dict[str, dict[str, str]]] = json.loads(
    (EXTENSION / "public" / "_locales" / "en" / "messages.json").read_text(encoding="utf-8")
)


def words(key: str, *values: str) -> str:
    """The text of a key in _locales, with its $1, $2, ... filled in."""
    return re.sub(r"\$(\d)", lambda found: values[int(found[1]) - 1], _MESSAGES[key]["message"])
