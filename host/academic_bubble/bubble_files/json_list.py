"""The items of a JSON list one by one, each with its line; a broken one does not end the list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_BETWEEN = re.compile(r"[\s,]*")
_NEXT_ITEM = re.compile(r'\n\s*(?=[{"])')
_DECODER = json.JSONDecoder()


class Broken:
    """Stands for an item that is no JSON; ``text`` is how it begins."""

    def __init__(self, text: str) -> None:
        self.text = text


def items(text: str, start: int) -> Iterator[tuple[int, Any]]:
    """The items of the list whose bracket stands at ``start``, with their lines, from 1.

    After a Broken one reading goes on with the next line that begins like an item; a list that
    ends without its bracket, as in a file that was cut, ends with a Broken one.
    """
    line, counted, position = 1, 0, start + 1
    while True:
        position = _end(_BETWEEN.match(text, position), position)
        line, counted = line + text.count("\n", counted, position), position
        if text[position : position + 1] == "]":
            return
        try:
            item, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            item = Broken(text[position : position + 100].partition("\n")[0])
            resumed = _NEXT_ITEM.search(text, position)
            position = resumed.end() if resumed else len(text)
        yield line, item
        if position >= len(text):
            return


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise
