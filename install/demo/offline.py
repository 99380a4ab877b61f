"""The demo without a browser: the replica's tweets go to a real host process over the wire."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from academic_bubble.setup.verdict_table import print_verdicts
from install.errors import InstallError
from install.progress import step
from tests.host_process import HostProcess, running_host
from tests.replica.data import wire_tweets

BATCH: Final = 100


def show() -> None:
    """Print the verdict table. Raises InstallError when the host does not answer."""
    tweets = wire_tweets()
    with (
        step("Verdicts of the demo timeline"),
        tempfile.TemporaryDirectory() as home,
        running_host(Path(home)) as host,
    ):
        verdicts = ask(host, tweets)
    print_verdicts(tweets, verdicts)


def ask(host: HostProcess, tweets: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The host's verdicts by tweet id. Raises InstallError."""
    verdicts: dict[str, Any] = {}
    for start in range(0, len(tweets), BATCH):
        batch = tweets[start : start + BATCH]
        reply = _reply(host, {"type": "classify", "id": start, "tweets": batch})
        if reply["type"] == "error":
            raise InstallError(f"The host could not judge the tweets: {reply['error']['message']}")
        verdicts |= {tweet["id"]: one for tweet, one in zip(batch, reply["verdicts"], strict=True)}
    return verdicts


def _reply(host: HostProcess, request: dict[str, Any]) -> dict[str, Any]:
    try:
        return host.ask(request)
    except (EOFError, OSError) as error:
        raise InstallError(
            "The host ended without an answer: run `.venv/bin/academic-bubble classify` to see why."
        ) from error
