"""One line per step with the time it took: live on a terminal, plain otherwise.

Steps that run at the same time share the live line.

Standard library only: the first steps run before any package is installed.
"""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Final

FRAMES: Final = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
INTERVAL_S: Final = 0.1
CLEAR: Final = "\r\x1b[K"


class Step:
    """The running step; ``detail`` is printed behind its name, and ``failed`` marks it."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.detail = ""
        self.failed = False
        self.started = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self.started

    def line(self, mark: str) -> str:
        """The step as one line."""
        return f"{mark} {self.title:<34} {self.seconds:6.1f} s  {self.detail}".rstrip()


_running: Final[list[Step]] = []
_drawing: Final = threading.RLock()


@contextmanager
def step(title: str) -> Iterator[Step]:
    """Show a step until it ends or fails. A failure passes through."""
    running = Step(title)
    stop = threading.Event()
    ticker = threading.Thread(target=_animate, args=(stop,), daemon=True)
    _running.append(running)
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
        with _drawing:
            _running.remove(running)
            if ticker.ident:
                sys.stdout.write(CLEAR)
            say(running.line("✗" if running.failed else "✓"))


def say(text: str = "") -> None:
    """Print a line at once, whatever the terminal's encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def _animate(stop: threading.Event) -> None:
    for frame in cycle(FRAMES):
        if stop.wait(INTERVAL_S):
            return
        with _drawing:
            sys.stdout.write(CLEAR + _live(frame))
            sys.stdout.flush()


def _live(frame: str) -> str:
    """All that runs, in one line: a longer one would stay on the screen when it is replaced."""
    together = "  ·  ".join(f"{one.title} {one.seconds:.1f} s" for one in _running)
    line = _running[0].line(frame) if len(_running) == 1 else f"{frame} {together}"
    width = shutil.get_terminal_size().columns - 1
    return line[:width].encode(sys.stdout.encoding, "replace").decode(sys.stdout.encoding)
