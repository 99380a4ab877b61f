"""The columns of our CSV, which are the fields of our JSON, and what else they are called."""

from __future__ import annotations

COLUMNS = (
    "handle",
    "name",
    "user_id",
    "tags",
    "note",
    "added_at",
    "source",
    "always_show",
    "only_kinds",
    "mute_reposts",
)

# Names that other tools give them, in lower case.
_ALIASES = {
    "username": "handle",
    "screen_name": "handle",
    "screenname": "handle",
    "account": "handle",
    "twitter": "handle",
    "twitter_handle": "handle",
    "url": "handle",
    "profile": "handle",
    "id": "user_id",
    "userid": "user_id",
    "accountid": "user_id",
    "account_id": "user_id",
    "display_name": "name",
    "displayname": "name",
    "full_name": "name",
    "tag": "tags",
    "why": "note",
    "notes": "note",
    "added": "added_at",
}


def column_of(heading: str) -> str:
    """The column that a heading means, or the heading itself in lower case."""
    plain = heading.strip().lower().replace(" ", "_")
    return _ALIASES.get(plain, plain)
