"""Every error code is reached by a test of the host, through the real process or its own module."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from academic_bubble.errors import BubbleError, all_errors

TESTS = Path(__file__).parents[1] / "unit"
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py")))


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: error.code)
def test_a_test_reaches_the_code(error: type[BubbleError]) -> None:
    family = re.escape(error.code.rsplit("_", 1)[0])
    named = rf'"{error.code}"|f"{family}_\{{\w+\}}"|raises\({error.__name__}\b'
    assert re.search(named, SOURCES)
