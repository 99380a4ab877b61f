"""The timeline in a tab: its rows, and what a reader can do with them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.e2e.driver import Tab, site_address, until

HERE: Final = Path(__file__).parent
READ_ROWS: Final = (HERE / "rows.js").read_text(encoding="utf-8")
FIND_TARGET: Final = (HERE / "target.js").read_text(encoding="utf-8")
SCROLL: Final = (HERE / "scroll.js").read_text(encoding="utf-8")
TWEET_KINDS: Final = ("tweet", "focused", "ad")
# Row height of a collapsed tweet, in CSS pixels.
BAR_HEIGHT: Final = 40


@dataclass(frozen=True)
class Row:
    """A row as it stands. ``key`` is the page's own name for it, all from ``id`` on is ours.

    ``state``, ``outcome``: as labelled by the extension, None when it has not been. ``edge``: width
    in pixels and colour. ``covered``: the page's own content does not show. Heights in pixels.
    """

    key: str
    kind: str
    id: str | None
    state: str | None
    outcome: str | None
    top: float
    height: float
    marks: int
    chips: list[str]
    chipColour: str | None  # noqa: N815 - as JavaScript names it
    placed: bool
    edge: list[Any] | None
    bar: str | None
    opacity: float
    covered: bool
    text: str

    @property
    def tweet_id(self) -> str:
        """The tweet that the page shows in this row."""
        return self.key.partition("-")[2]

    @property
    def is_tweet(self) -> bool:
        return self.kind in TWEET_KINDS

    @property
    def is_ad(self) -> bool:
        return self.kind == "ad"

    @property
    def is_hidden(self) -> bool:
        return self.state in ("collapse", "hide")


@dataclass(frozen=True)
class Journey:
    """What a scroll has shown. ``seen``: by the page's key the row when it was first judged.

    ``foreign``: rows that were on screen with the label or the mark of another tweet; ``fickle``:
    tweets whose outcome changed; ``passed``: the number of rows.
    """

    seen: dict[str, dict[str, Any]]
    foreign: list[str]
    fickle: list[str]
    passed: int


class Timeline:
    """Page object of the replica with the extension on it."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab

    def open(self, path: str = "/home") -> Timeline:
        """Load a path and wait until its first rows stand there."""
        self.tab.open(site_address(path))
        self.wait_for(lambda rows: any(row.is_tweet for row in rows), "rows")
        return self

    def navigate(self, path: str) -> None:
        """Change the route as the site does, without a reload."""
        self.tab.run("(path) => window.replica.navigate(path)", path)

    def rows(self) -> list[Row]:
        """Every mounted row, from top to bottom."""
        found = [Row(**row) for row in self.tab.run(READ_ROWS)]
        return sorted(found, key=lambda row: row.top)

    def tweets(self) -> list[Row]:
        """The mounted rows that hold a tweet or an advertisement."""
        return [row for row in self.rows() if row.is_tweet]

    def row(self, key: str) -> Row:
        """The row of a key. Raises AssertionError when it is not mounted."""
        for row in self.rows():
            if row.key == key:
                return row
        raise AssertionError(f"no row {key}")

    def wait_for(
        self, condition: Callable[[list[Row]], object], what: str, patience: float = 15
    ) -> list[Row]:
        """Wait until the mounted rows fulfil a condition, and return them."""

        def fulfilled() -> list[Row] | None:
            rows = self.rows()
            return rows if condition(rows) else None

        rows = until(fulfilled, lambda: f"{what}: {self._summary()}", patience)
        assert rows is not None
        return rows

    def wait_judged(self) -> list[Row]:
        """Wait until every mounted tweet has its verdict and its chips, and return the tweets."""

        def is_done(row: Row) -> bool:
            return row.state is not None and (not row.chips or row.placed or row.bar is not None)

        rows = self.wait_for(
            lambda rows: all(is_done(row) for row in rows if row.is_tweet), "every row judged"
        )
        return [row for row in rows if row.is_tweet]

    def wait_row(self, key: str, condition: Callable[[Row], object], what: str = "") -> Row:
        """Wait until a mounted row fulfils a condition, and return it."""
        rows = self.wait_for(
            lambda rows: any(row.key == key and condition(row) for row in rows),
            f"{key} {what}",
        )
        return next(row for row in rows if row.key == key)

    def wait_state(self, key: str, state: str | None) -> Row:
        return self.wait_row(key, lambda row: row.state == state, f"in state {state}")

    def wait_still(self, seconds: float = 0.25) -> None:
        """Wait until the rows are the same for so long: one verdict may change several of them."""
        rows, since = self.rows(), time.monotonic()

        def is_still() -> bool:
            nonlocal rows, since
            if rows != (now := self.rows()):
                rows, since = now, time.monotonic()
            return time.monotonic() - since >= seconds

        until(is_still, lambda: f"rows that stay as they are: {self._summary()}")

    def first(self, condition: Callable[[Row], object]) -> Row:
        """The first judged row for which the condition holds. Raises AssertionError if none."""
        rows = self.wait_judged()
        found = next((row for row in rows if condition(row)), None)
        assert found, f"no such row among {self._summary()}"
        return found

    def click(self, selector: str, key: str | None = None) -> None:
        """Click, as a person does, on what a selector finds in a row or in our panel."""
        x, y = until(
            lambda: self.tab.run(FIND_TARGET, {"key": key, "selector": selector}),
            f"{selector} can be pressed",
        )
        self.tab.click_at(x, y)

    def hover(self, selector: str, key: str | None = None) -> None:
        x, y = until(
            lambda: self.tab.run(FIND_TARGET, {"key": key, "selector": selector}),
            f"{selector} can be reached",
        )
        self.tab.move_to(x, y)

    def show(self, key: str) -> Row:
        """Open a collapsed row."""
        self.click(".show", key)
        return self.wait_state(key, "opened")

    def scroll(self, rows: int | None = None, step: int = 240, judged: bool = True) -> Journey:
        """Scroll down, frame by frame, past so many rows or to the end of the timeline.

        Args:
            rows: the number of rows to pass; None goes to the end.
            judged: wait at rows without a verdict.
            step: pixels per frame. 240 is 14,000 a second, far beyond reading.
        """
        return Journey(**self.tab.run(SCROLL, {"rows": rows, "step": step, "judged": judged}))

    def to_top(self) -> None:
        self.tab.run("() => scrollTo({ top: 0, behavior: 'instant' })")

    def stats(self) -> dict[str, Any]:
        """The page's own counters: see tests/replica/README.md."""
        stats: dict[str, Any] = self.tab.run("() => window.replica.stats()")
        return stats

    def page_log(self) -> tuple[list[str], list[dict[str, Any]]]:
        """The keys and the actions that reached the page."""
        keys, log = self.tab.run("() => [window.replica.keys, window.replica.log]")
        return keys, log

    def _summary(self) -> str:
        rows = self.rows()
        return "; ".join(f"{row.key} {row.state} {row.outcome} {row.height:.0f}" for row in rows)
