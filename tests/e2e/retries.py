"""What is printed of tests that were tried again: a fault must not hide behind a second try."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from _pytest._code.code import ExceptionChainRepr, ReprEntry

MARK: Final = "TRIED AGAIN "
SEPARATOR: Final = " · "
HERE: Final = Path(__file__).parent.name
LONGEST: Final = 1000


def tell(report: pytest.TestReport) -> str:
    """One line of a failed try: the test, our own lines on the way, and what was raised."""
    failure = report.longrepr
    way, message = "", report.longreprtext
    if isinstance(failure, ExceptionChainRepr) and failure.reprcrash:
        way, message = " > ".join(_places(failure)), failure.reprcrash.message
    # The end tells more than the beginning of a long one: the sentence that was raised.
    said = " ".join(message.split())[-LONGEST:]
    return MARK + SEPARATOR.join([report.nodeid, f"{report.when} {way}".strip(), said])


def tested(line: str) -> str:
    """The name of the test that a line of ``tell`` is about."""
    return line.removeprefix(MARK).partition(SEPARATOR)[0].partition("::")[2]


def _places(failure: ExceptionChainRepr) -> list[str]:
    """The lines of these tests that led to the failure, the outermost first."""
    return [
        f"{Path(entry.reprfileloc.path).name}:{entry.reprfileloc.lineno}"
        for entry in failure.reprtraceback.reprentries
        if isinstance(entry, ReprEntry)
        and entry.reprfileloc
        and HERE in Path(entry.reprfileloc.path).parts
    ]
