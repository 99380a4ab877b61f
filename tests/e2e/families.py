"""Marks for tests that not every family of browsers has to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

Case = TypeVar("Case")

# What only one family of browsers can show.
only_chromium = pytest.mark.parametrize("family", ["chromium"], indirect=True, scope="session")


def first_in_firefox(
    name: str, cases: Iterable[Case], called: Callable[[Case], str] = str
) -> pytest.MarkDecorator:
    """Give a test every case in Chromium, and the first in Firefox.

    For cases that differ in what the host does: it is the same behind both.
    """
    chromium = [("chromium", case) for case in cases]
    pairs = [*chromium, ("firefox", chromium[0][1])]
    ids = [f"{family}-{called(case)}" for family, case in pairs]
    return pytest.mark.parametrize(
        ("family", name), pairs, indirect=["family"], scope="session", ids=ids
    )
