"""The verdicts of the timeline as a table."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

PLAIN_WIDTH: Final = 120
OTHER_COLUMNS: Final = 78
LEAST_TEXT: Final = 12
STYLES: Final = {"professional": "bold magenta", "personal": "dim", "unsure": "yellow"}


def print_verdicts(
    tweets: Sequence[Mapping[str, Any]],
    verdicts: Mapping[str, Mapping[str, Any]],
    treatments: Mapping[str, str] | None = None,
) -> None:
    """Print one line per tweet.

    Args:
        tweets: in wire form, in the order of the page.
        verdicts: what the host answered, by tweet id.
        treatments: what the page did with the tweet, by tweet id; None leaves the column out.
    """
    console = Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH)
    room = max(LEAST_TEXT, console.width - OTHER_COLUMNS)
    table = _table(with_treatments=treatments is not None)
    for tweet in tweets:
        verdict = verdicts[tweet["id"]]
        cells = [*_tweet_cells(tweet, room), *_verdict_cells(verdict)]
        if treatments is not None:
            cells.append(Text(treatments.get(tweet["id"], "not reached")))
        table.add_row(*cells, style=STYLES.get(verdict.get("outcome", "")))
    console.print(table)
    console.print(_summary(verdicts), highlight=False)


def _table(with_treatments: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Author", "Text", "Outcome"):
        table.add_column(title, no_wrap=True)
    table.add_column("Prof.", no_wrap=True, justify="right")
    table.add_column("Kinds")
    if with_treatments:
        table.add_column("On the page", no_wrap=True)
    return table


def _tweet_cells(tweet: Mapping[str, Any], room: int) -> list[Text]:
    """Text of a tweet is not markup, and its line breaks and control characters go."""
    words = " ".join(tweet["text"].split())
    text = Text("".join(char for char in words if char.isprintable()))
    text.truncate(room, overflow="ellipsis")
    return [Text(tweet["author"]["handle"]), text]


def _verdict_cells(verdict: Mapping[str, Any]) -> list[Text]:
    if "error" in verdict:
        return [Text("not read"), Text(""), Text(verdict["error"]["code"])]
    share = f"{verdict['professional']:.0%}"
    return [Text(verdict["outcome"]), Text(share), Text(", ".join(verdict["kinds"]))]


def _summary(verdicts: Mapping[str, Mapping[str, Any]]) -> str:
    counts = Counter(verdict.get("outcome", "not read") for verdict in verdicts.values())
    return f"{counts.total()} tweets: " + ", ".join(
        f"{n} {name}" for name, n in counts.most_common()
    )
