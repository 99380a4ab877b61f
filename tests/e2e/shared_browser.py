"""The browser that most tests of a family share, and another one when it is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack

from tests.e2e.bubble import Bubble


class SharedBrowser:
    """Starts at its first use; ``start`` gives another browser on another folder each time.

    A browser that crashed, or that does not come back to its first day, takes one test with it
    and not all that follow.
    """

    def __init__(self, start: Callable[[], AbstractContextManager[Bubble]]) -> None:
        self._start = start
        self._running = ExitStack()
        self._bubble: Bubble | None = None

    def on_its_first_day(self) -> Bubble:
        """The browser, reset.

        Raises:
            Exception: it could not be reset; it is ended, and the next call starts another.
        """
        if self._bubble is None:
            self._bubble = self._running.enter_context(self._start())
        try:
            self._bubble.reset()
        except BaseException:
            self.end()
            raise
        return self._bubble

    def check(self) -> None:
        """Fail if the browser is no longer there, with what it said last; the next is another."""
        if self._bubble is None:
            return
        words = self._bubble.driver.last_words()
        if words is not None:
            self.end()
            raise AssertionError(f"the browser is gone. It said last:\n{words}")

    def end(self) -> None:
        self._bubble = None
        self._running.close()
