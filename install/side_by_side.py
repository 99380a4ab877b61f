"""Two lines of steps at a time: where one waits for the network, the other computes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def side_by_side(here: Callable[[], object], beside: Callable[[], object]) -> None:
    """Do both and wait for both, whatever becomes of them.

    Raises:
        Exception: what the first raised, or else what the second did.
    """
    with ThreadPoolExecutor(1) as lane:
        other = lane.submit(beside)
        here()
    other.result()
