"""A tweet, as the extension reads it from the page."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Handle

Media = TypeAliasType("Media", Literal["photo", "video", "gif", "card", "article", "poll", "audio"])


class Account(Frozen):
    """Somebody on X: ``handle`` without the @, ``name`` as displayed."""

    handle: Handle = ""
    name: str = ""


class Link(Frozen):
    """A link in the text: what the page shows of it, and its host name."""

    text: str = ""
    host: str = ""


class Quote(Frozen):
    """The tweet that this one quotes."""

    author: Account = Account()
    text: str = ""


def _number_to_text(value: Any) -> Any:
    """Files of tweets often hold ids as numbers; bool is a number in Python, but never an id."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


TweetId = Annotated[str, BeforeValidator(_number_to_text), Field(min_length=1, max_length=64)]


class Tweet(Frozen):
    """One tweet. Only ``id`` is needed; ids are text because they exceed 2^53."""

    id: TweetId
    url: str = ""
    author: Account = Account()
    text: str = ""
    lang: str | None = None
    links: tuple[Link, ...] = ()
    hashtags: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    card_title: str | None = None
    quoted: Quote | None = None
    reposted_by: Account | None = None
    is_reply: bool = False
    is_promoted: bool = False
    time: str | None = None
