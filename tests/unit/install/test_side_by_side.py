"""Two lines of steps: both are done to their ends, and the first one's failure counts first."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from install.errors import InstallError
from install.side_by_side import side_by_side


def failing(words: str) -> Callable[[], None]:
    def fail() -> None:
        raise InstallError(words)

    return fail


def test_both_run_at_the_same_time() -> None:
    # Each waits for the other: one after the other, neither would end.
    meeting = threading.Barrier(2, timeout=10)
    side_by_side(meeting.wait, meeting.wait)


@pytest.mark.parametrize(
    ("here", "beside", "said"),
    [("pip", None, "pip"), (None, "npm", "npm"), ("pip", "npm", "pip")],
)
def test_a_failure_is_raised(here: str | None, beside: str | None, said: str) -> None:
    def nothing() -> None: ...

    with pytest.raises(InstallError, match=said):
        side_by_side(failing(here) if here else nothing, failing(beside) if beside else nothing)


def test_the_other_is_waited_for_when_one_fails() -> None:
    done = threading.Event()
    failed = threading.Event()

    def fail() -> None:
        failed.set()
        raise InstallError("pip")

    def take_longer() -> None:
        assert failed.wait(10)
        done.set()

    with pytest.raises(InstallError):
        side_by_side(fail, take_longer)
    assert done.is_set()
