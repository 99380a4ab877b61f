"""The replica's tweets, as written and as the Tweet that the extension sends to the host."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

CONTENT: Final = Path(__file__).resolve().parent / "content"

# The copies of a repeated feed get the same ids as in site/data.js.
COPY_STEP: Final = 1_000_000_007

_LINK: Final = re.compile(r"https?://\S+")
_HASHTAG: Final = re.compile(r"(?<![\w#])#(\w+)")

Json = dict[str, Any]


def _read(name: str) -> Any:
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


def _names() -> dict[str, str]:
    return {account["handle"]: account["name"] for account in _read("accounts")}


def load_tweets() -> list[Json]:
    """Return every tweet as written, replies too, in the order of their files.

    Each has ``id``, ``author`` (a handle), ``text``, ``lang``, ``time``, ``metrics`` and
    ``expected``: ``{"professional": bool | None, "kinds": [...]}``, what its authors mean
    (None: cannot be told, or not English); further keys as in README.md.
    """
    return [tweet for name in _read("feed")["files"] for tweet in _read(name)]


def load_home(repeat: int = 1) -> list[Json]:
    """Return the tweets of the home feed in the order on the page.

    Args:
        repeat: how many times over, as ``/home?repeat=N`` shows it; copies have new ids.
    """
    by_id = {tweet["id"]: tweet for tweet in load_tweets()}
    once = [by_id[tweet_id] for entry in _read("feed")["home"] for tweet_id in _ids_of(entry)]
    return [_copy(tweet, step) for step in range(repeat) for tweet in once]


def follows(handle: str) -> list[str]:
    """Return the handles on the Following page of an account, in the order on the page."""
    followed: list[str] = _read("feed")["follows"][handle]
    return followed


def _ids_of(entry: Any) -> list[str]:
    """A feed entry is an id, a thread (a list of ids), or a module without tweets."""
    if isinstance(entry, str):
        return [entry]
    return entry if isinstance(entry, list) else []


def _copy(tweet: Json, step: int) -> Json:
    return tweet | {"id": str(int(tweet["id"]) + step * COPY_STEP)}


def wire_tweet(tweet: Json, names: dict[str, str] | None = None) -> Json:
    """Return the wire form of a replica tweet, with its full text.

    Args:
        tweet: one of load_tweets() or load_home().
        names: display names by handle; read from the content when not given.
    """
    names = _names() if names is None else names
    path = f"/{tweet['author']}/status/{tweet['id']}"
    return {
        "id": tweet["id"],
        "url": f"https://x.com{path}",
        "author": _person(tweet["author"], names),
        "text": tweet["text"],
        "lang": tweet["lang"],
        "links": _links(tweet["text"]),
        "hashtags": _HASHTAG.findall(_LINK.sub(" ", tweet["text"])),
        "media": _media(tweet),
        "card_title": _card_title(tweet),
        "quoted": _quoted(tweet, names),
        "reposted_by": _person(tweet.get("reposted_by"), names),
        "is_reply": "reply_to" in tweet,
        "is_promoted": tweet.get("promoted", False),
        "time": None if tweet.get("promoted") else tweet["time"],
    }


def wire_tweets(repeat: int = 1) -> list[Json]:
    """Return the home feed in wire form, in the order on the page."""
    names = _names()
    return [wire_tweet(tweet, names) for tweet in load_home(repeat)]


def _person(handle: str | None, names: dict[str, str]) -> Json | None:
    return {"handle": handle, "name": names[handle]} if handle else None


def _links(text: str) -> list[Json]:
    found = _LINK.findall(text)
    return [
        {"text": re.sub(r"^https?://", "", url), "host": urlsplit(url).hostname} for url in found
    ]


def _media(tweet: Json) -> list[str]:
    kinds = [item["kind"] for item in tweet.get("media", [])]
    return kinds + [kind for kind in ("card", "article", "poll") if kind in tweet]


def _card_title(tweet: Json) -> str | None:
    shown = tweet.get("card") or tweet.get("article")
    return shown["title"] if shown else None


def _quoted(tweet: Json, names: dict[str, str]) -> Json | None:
    quoted = tweet.get("quoted")
    if not quoted or "author" not in quoted:
        return None
    return {"author": _person(quoted["author"], names), "text": quoted["text"]}
