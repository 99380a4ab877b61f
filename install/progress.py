"""One line per step with the time it took: live on a terminal, plain otherwise.

Standard library only: the first steps run before any package is installed.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Final

FRAMES: Final = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
INTERVAL_S: Final = 0.1


class Step:
    """The running step; ``detail`` is printed behind its name, and ``failed`` marks it."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.detail = ""
        self.failed = False
        self.started = time.monotonic()

    def line(self, mark: str) -> str:
        """The step as one line."""
        seconds = time.monotonic() - self.started
        return f"{mark} {self.title:<34} {seconds:6.1f} s  {self.detail}".rstrip()


@contextmanager
def step(title: str) -> Iterator[Step]:
    """Show a step until it ends or fails. A failure passes through."""
    running = Step(title)
    stop = threading.Event()
    ticker = threading.Thread(target=_animate, args=(running, stop), daemon=True)
    if sys.stdout.isatty():
        ticker.start()
    else:
        say(f"  {title} ...")
    try:
        yield running
    except BaseException:
        running.failed = True
        raise
    finally:
        stop.set()
        if ticker.ident:
            ticker.join()
            sys.stdout.write("\r\x1b[K")
        say(running.line("✗" if running.failed else "✓"))


def say(text: str = "") -> None:
    """Print a line at once, whatever the terminal's encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def _animate(running: Step, stop: threading.Event) -> None:
    for frame in cycle(FRAMES):
        if stop.wait(INTERVAL_S):
            return
        line = running.line(frame).encode(sys.stdout.encoding, "replace")
        sys.stdout.write("\r\x1b[K" + line.decode(sys.stdout.encoding))
        sys.stdout.flush()
