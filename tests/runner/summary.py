"""One table at the end, and one last line."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from install.progress import say
from tests.runner.running import Outcome
from tests.runner.shared import SAVED_PAGES, in_ci, saved_pages


def summarise(outcomes: Sequence[Outcome]) -> int:
    """Print the summary and return the exit status."""
    table = Table("Check", "Result", "Passed", "Failed", "Seconds", "Note", pad_edge=False)
    for column in table.columns[2:5]:
        column.justify = "right"
    for outcome in outcomes:
        table.add_row(*_cells(outcome))
    say()
    Console().print(table)
    missing = _say_shared()
    passed = sum(outcome.passed for outcome in outcomes)
    failed = sum(outcome.failed for outcome in outcomes) + missing
    say(f"{passed} passed, {failed} failed")
    return 1 if failed or not outcomes else 0


def _cells(outcome: Outcome) -> list[Text]:
    result = Text("failed", "bold red") if outcome.failed else Text("passed", "green")
    numbers = (str(outcome.passed), str(outcome.failed), f"{outcome.seconds:.1f}")
    return [Text(outcome.check.title), result, *map(Text, numbers), Text(outcome.note)]


def _say_shared() -> int:
    """Say whether the checks on saved pages were part of it; in CI their absence is a failure."""
    if saved_pages():
        say("Checks on the saved pages in ../shared/xdom: included.")
        return 0
    if in_ci():
        say(f"FAILED: {SAVED_PAGES} is missing, and in CI the saved pages must be checked.")
        return 1
    say("Checks on the saved pages in ../shared/xdom: not part of the suite, there are none here.")
    return 0
