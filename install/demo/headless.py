"""The demo without a window: screenshots before and after, and the verdicts as a table."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from academic_bubble.setup.verdict_table import print_verdicts
from install.demo.stage import HOME, Scene, Stage, opened
from install.errors import InstallError
from install.progress import say, step
from install.project import ROOT
from tests.replica.data import wire_tweets

PICTURES: Final = ROOT / "demo"
PATIENCE_S: Final = 30
POLL_S: Final = 0.1
SETTLED_S: Final = 1.0
MAX_SCREENS: Final = 400

COUNT_TWEETS: Final = "async () => document.querySelectorAll('[data-testid=tweet]').length"
READ_ROWS: Final = """async () => Object.fromEntries(
  [...document.querySelectorAll('[data-ab-outcome]:not([data-ab-outcome=""])')]
    .map((row) => [row.dataset.abId, {
      state: row.dataset.abState,
      text: row.querySelector("[data-testid=tweetText]")?.textContent ?? "",
    }]))"""
NEXT_SCREEN: Final = """async () => {
  const before = scrollY;
  scrollBy(0, innerHeight * 0.8);
  return scrollY > before;
}"""
ASK_HOST: Final = """async (tweets) => {
  const api = globalThis.browser ?? globalThis.chrome;
  const request = { type: "classify", tweets };
  return api.runtime.sendMessage({ to: "host", request });
}"""
BATCH: Final = 100

Rows = dict[str, dict[str, str]]


def show(scene: Scene) -> None:
    """Play the demo and print what came of it.

    Raises:
        InstallError: the page showed no tweets, or no verdict arrived.
    """
    tweets = wire_tweets()
    with step(f"Demo in {scene.browser.title}, no window") as progress:
        with opened(scene, headless=True) as stage:
            rows = play(stage, len(tweets))
            verdicts = _verdicts(stage, tweets)
        progress.detail = f"{len(rows)} tweets marked"
    print_verdicts(tweets, verdicts, treatments_of(tweets, rows))
    say(f"Screenshots: {PICTURES / 'before.png'} and {PICTURES / 'after.png'}")


def treatments_of(tweets: Sequence[dict[str, Any]], rows: Rows) -> dict[str, str]:
    """What the page did, by tweet id. Advertisements have no id on the page, but their text."""
    by_text = {row["text"]: row["state"] for row in rows.values()}
    by_id = {tweet_id: row["state"] for tweet_id, row in rows.items()}
    states = {tweet["id"]: by_id.get(tweet["id"]) or by_text.get(tweet["text"]) for tweet in tweets}
    return {tweet_id: state for tweet_id, state in states.items() if state}


def play(stage: Stage, expected: int) -> Rows:
    """Take the screenshots without and with the extension, and read what the page did.

    Args:
        expected: how many tweets the timeline has.

    Raises:
        InstallError: the page showed no tweets, or no verdict arrived.
    """
    PICTURES.mkdir(exist_ok=True)
    stage.open(HOME)
    _wait(lambda: stage.run(COUNT_TWEETS), "The demo page showed no tweets: please report this.")
    stage.screenshot(PICTURES / "before.png")
    stage.add_extension()
    stage.open(HOME)
    _wait(
        lambda: _settled(stage),
        "No verdict arrived on the page: see that `.venv/bin/academic-bubble classify` works.",
    )
    stage.screenshot(PICTURES / "after.png")
    return _read_all(stage, expected)


def _read_all(stage: Stage, expected: int) -> Rows:
    """Scroll through the timeline, whose rows exist only near the screen."""
    rows: Rows = {}
    for _ in range(MAX_SCREENS):
        rows.update(stage.run(READ_ROWS))
        if not stage.run(NEXT_SCREEN) and (len(rows) >= expected or _settled(stage)):
            break
        time.sleep(POLL_S)
    rows.update(stage.run(READ_ROWS))
    return rows


def _settled(stage: Stage) -> bool:
    """Tell whether rows are marked and the marks have stopped changing."""
    rows = stage.run(READ_ROWS)
    time.sleep(SETTLED_S)
    return bool(rows) and rows == stage.run(READ_ROWS)


def _verdicts(stage: Stage, tweets: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Ask the host once more, through the extension, for what its page does not print."""
    stage.open(f"{stage.pages}options.html")
    verdicts: dict[str, Any] = {}
    for start in range(0, len(tweets), BATCH):
        batch = tweets[start : start + BATCH]
        answer = stage.run(ASK_HOST, batch)
        if not answer["ok"]:
            raise InstallError(f"The host could not judge: {answer['error']['message']}")
        verdicts |= {
            tweet["id"]: verdict
            for tweet, verdict in zip(batch, answer["value"]["verdicts"], strict=True)
        }
    return verdicts


def _wait(condition: Callable[[], object], failure: str) -> None:
    """Wait for a condition. Raises InstallError with ``failure`` when it takes too long."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise InstallError(failure)
        time.sleep(POLL_S)
