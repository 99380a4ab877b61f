"""What the tests ask of a browser, the same for Chromium and Firefox."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

SITE: Final = "https://x.com"
# A page of rows arrives after 20 ms instead of the replica's leisurely quarter of a second.
PAGE_DELAY: Final = "delay=20"
PATIENCE_S: Final = 15.0
POLL_S: Final = 0.05

T = TypeVar("T")


class Tab(Protocol):
    """One tab. Every event it sends is trusted: it comes from the browser, not from a script."""

    def open(self, address: str) -> None:
        """Load an address and wait for it."""

    def reload(self) -> None: ...

    def run(self, function: str, argument: object = None) -> Any:
        """Call a JavaScript function (source) in the page and return what it resolves to."""

    def click_at(self, x: float, y: float) -> None: ...

    def hold_at(self, x: float, y: float, meanwhile: Callable[[], object]) -> None:
        """Press the button, let something happen, and let go."""

    def move_to(self, x: float, y: float) -> None: ...

    def press(self, key: str) -> None:
        """Press a key by its DOM name, such as "Escape", "j"."""

    def to_front(self) -> None: ...

    def screenshot(self, path: Path) -> None: ...

    def close(self) -> None: ...


class Driver(Protocol):
    """A running browser. ``pages`` is the address of the extension's own pages."""

    @property
    def family(self) -> str: ...

    @property
    def pages(self) -> str: ...

    def first_tab(self) -> Tab: ...

    def new_tab(self) -> Tab: ...

    def addresses(self) -> list[str]:
        """The addresses of all open tabs."""

    def manifests(self) -> Path:
        """The folder in which this browser looks for native hosts."""

    def reload_extension(self) -> None: ...

    def last_words(self) -> str | None:
        """None while the browser runs; otherwise the end of what it wrote to its log."""

    def kill(self) -> None:
        """End the browser as when the machine stops: nothing of it runs any more."""

    def quit(self) -> None: ...


def until(
    condition: Callable[[], T], what: Callable[[], object] | str, patience: float = PATIENCE_S
) -> T:
    """Wait until the condition holds and return its value.

    Args:
        condition: is asked again and again; anything truthy ends the wait.
        what: what was waited for, or a function that tells how things stand at the end.

    Raises:
        AssertionError: it did not hold within ``patience`` seconds.
    """
    end = time.monotonic() + patience
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(
                f"not within {patience} s: {what if isinstance(what, str) else what()}"
            )
        time.sleep(POLL_S)


def site_address(path: str) -> str:
    """The address of a path on the replica, which is told not to dawdle."""
    return f"{SITE}{path}{'&' if '?' in path else '?'}{PAGE_DELAY}"
