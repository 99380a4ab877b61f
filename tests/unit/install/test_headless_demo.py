"""The demo without a window, on a stage that is played."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from install.demo import headless
from install.errors import InstallError


class FakeStage:
    """A page with ``tweets`` tweets; ``screens`` hold the rows that each scroll brings."""

    pages = "chrome-extension://ours/"

    def __init__(self, tweets: int, screens: list[headless.Rows]) -> None:
        self.tweets = tweets
        self.screens = screens
        self.place = 0
        self.calls: list[str] = []

    def add_extension(self) -> None:
        self.calls.append("extension")

    def open(self, address: str) -> None:
        self.calls.append(address)

    def screenshot(self, path: Path) -> None:
        self.calls.append(path.name)

    def wait_closed(self) -> None:
        raise AssertionError("there is no window")

    def run(self, function: str, argument: object = None) -> Any:
        if function == headless.COUNT_TWEETS:
            return self.tweets
        if function == headless.READ_ROWS:
            return self.screens[self.place] if "extension" in self.calls else {}
        assert function == headless.NEXT_SCREEN
        moved = self.place + 1 < len(self.screens)
        self.place += moved
        return moved


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No patience, and screenshots that nobody wants."""
    for name in ("PATIENCE_S", "POLL_S", "SETTLED_S"):
        monkeypatch.setattr(headless, name, 0)
    monkeypatch.setattr(headless, "PICTURES", tmp_path / "demo")


def row(state: str, text: str = "") -> dict[str, str]:
    return {"state": state, "text": text}


def test_it_shows_the_page_without_and_with_the_extension() -> None:
    stage = FakeStage(3, [{"1": row("highlight")}])

    headless.play(stage, expected=1)

    home = "https://x.com/home"
    assert stage.calls == [home, "before.png", "extension", home, "after.png"]


def test_rows_of_every_screen_are_kept_in_their_latest_state() -> None:
    screens = [{"1": row("leave"), "2": row("leave")}, {"2": row("collapse"), "3": row("dim")}]

    rows = headless.play(FakeStage(2, screens), expected=3)

    assert {tweet_id: one["state"] for tweet_id, one in rows.items()} == {
        "1": "leave",
        "2": "collapse",
        "3": "dim",
    }


def test_a_page_without_tweets_is_a_sentence() -> None:
    with pytest.raises(InstallError, match="showed no tweets"):
        headless.play(FakeStage(0, [{}]), expected=1)


def test_a_page_without_verdicts_is_a_sentence() -> None:
    with pytest.raises(InstallError, match="No verdict arrived"):
        headless.play(FakeStage(3, [{}]), expected=1)


def test_an_advertisement_is_known_by_its_text() -> None:
    tweets = [{"id": "1", "text": "a"}, {"id": "2", "text": "Buy!"}, {"id": "3", "text": "c"}]
    rows = {"1": row("highlight", "shown differently"), "ad-77": row("leave", "Buy!")}

    assert headless.treatments_of(tweets, rows) == {"1": "highlight", "2": "leave"}
