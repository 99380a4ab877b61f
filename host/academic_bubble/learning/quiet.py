"""Lets work in the background step aside while tweets are judged."""

from __future__ import annotations

import threading
import time
from types import TracebackType

REST_S = 0.05
MOST_S = 5.0


class Quiet:
    """`with quiet:` around what must not be slowed; `wait` returns once that has been over."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy = 0
        self._since = 0.0

    def __enter__(self) -> None:
        with self._lock:
            self._busy += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._busy -= 1
            self._since = time.monotonic()

    def wait(self) -> None:
        """Wait for a moment of rest; not for ever, or a long page would keep one from learning."""
        until = time.monotonic() + MOST_S
        while time.monotonic() < until and not self._is_quiet():
            time.sleep(REST_S / 4)

    def _is_quiet(self) -> bool:
        with self._lock:
            return not self._busy and time.monotonic() - self._since > REST_S
