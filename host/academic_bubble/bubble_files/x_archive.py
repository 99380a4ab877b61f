"""X's own archive: ``following.js`` and its like, which is JSON assigned to a variable::

    window.YTD.following.part0 = [{"following": {"accountId": "12", "userLink": "https://..."}}]

An account is known by its number only, and gets its handle when a page first shows it. Files of
lists hold addresses of lists; where an entry names an account by its profile, that is read too.
"""

from __future__ import annotations

import re
from typing import Any

from academic_bubble.bubble_files.json_list import Broken, items
from academic_bubble.bubble_files.rows import FileContents, problem, take
from academic_bubble.errors import UnreadableImport

_ASSIGNMENT = re.compile(r"\s*window\.YTD\.\w+\.part\d+\s*=\s*\[")


def matches(text: str) -> bool:
    """Whether the text begins as a file of X's archive does."""
    return _ASSIGNMENT.match(text) is not None


def read(text: str, contents: FileContents, limit: int) -> None:
    """Read up to ``limit`` accounts into ``contents``. Raises UnreadableImport."""
    start = _ASSIGNMENT.match(text)
    if start is None:
        raise UnreadableImport
    for line, item in items(text, start.end() - 1):
        if contents.rows >= limit:
            return
        if isinstance(item, Broken):
            contents.rows += 1
            contents.problems.append(problem(line, "not_a_row", item.text))
        else:
            take(contents, line, _account(item))


def _account(item: Any) -> Any:
    """The one object inside, whatever it is called: following, follower, userListInfo, ..."""
    inner = next(iter(item.values())) if isinstance(item, dict) and len(item) == 1 else item
    if not isinstance(inner, dict):
        return inner
    handle = inner.get("screenName") or ("" if "accountId" in inner else _address(inner))
    return {"user_id": inner.get("accountId"), "handle": handle}


def _address(fields: dict[str, Any]) -> str:
    return str(fields.get("userLink") or fields.get("url") or fields.get("urls") or "")
