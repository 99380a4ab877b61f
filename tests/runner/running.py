"""Run checks; a failed one never stops the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from install.progress import say, step
from tests.e2e.retries import MARK, tested
from tests.runner.checks import REPORTS, Check, Need
from tests.runner.shared import MARKER, saved_pages


@dataclass(frozen=True)
class Outcome:
    """What a check came to, and what it said. One without tests of its own counts as one."""

    check: Check
    passed: int
    failed: int
    seconds: float
    note: str = ""
    said: str = ""

    def counted(self) -> str:
        """The numbers as a line says them."""
        return f"{self.passed} passed" + (f", {self.failed} failed" if self.failed else "")


def run_all(
    checks: Sequence[Check], problems: Mapping[Need, str], passed_on: Sequence[str] = ()
) -> list[Outcome]:
    """Run the checks, showing the output of those that fail.

    Small ones run two at a time, since most of them keep one core busy; then the others, each
    with two processes of its own.

    Args:
        problems: the needs that could not be met, with the reason.
        passed_on: more arguments for pytest.
    """
    REPORTS.mkdir(parents=True, exist_ok=True)
    small = [check for check in checks if not check.is_large]
    done = _run_small(small, problems, passed_on) if len(small) > 1 else {}
    return [done.get(check) or _run_alone(check, problems, passed_on) for check in checks]


def _run_small(
    checks: Sequence[Check], problems: Mapping[Need, str], passed_on: Sequence[str]
) -> dict[Check, Outcome]:
    done: dict[Check, Outcome] = {}
    with step("Format, lint, types, small tests") as progress, ThreadPoolExecutor(2) as lanes:
        # The longest stand last in the table: begun first, they leave no lane empty at the end.
        runs = [lanes.submit(_run, check, problems, passed_on) for check in reversed(checks)]
        for run in as_completed(runs):
            done[run.result().check] = run.result()
            progress.detail = f"{len(done)} of {len(checks)}"
        progress.failed = any(outcome.failed for outcome in done.values())
    for check in checks:
        _show(done[check])
    return done


def _run_alone(check: Check, problems: Mapping[Need, str], passed_on: Sequence[str]) -> Outcome:
    with step(check.title) as progress:
        outcome = _run(check, problems, passed_on)
        progress.failed = outcome.failed > 0
        progress.detail = outcome.counted()
    _show(outcome, is_told=True)
    return outcome


def _show(outcome: Outcome, is_told: bool = False) -> None:
    """Its line, unless a step was one; what was said where it failed, or tried again."""
    if not is_told:
        mark = "✗" if outcome.failed else "✓"
        say(f"{mark} {outcome.check.title:<34} {outcome.seconds:6.1f} s  {outcome.counted()}")
    if outcome.failed:
        say(outcome.said)
    for line in _again(outcome.said):
        say(line)


def count(report: Path) -> tuple[int, int]:
    """The passed and failed tests of a JUnit file; errors are failures, skipped ones neither."""
    suites = list(ET.parse(report).getroot().iter("testsuite"))
    total, failures, errors, skipped = (
        sum(int(suite.get(name, 0)) for suite in suites)
        for name in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    return total - failed - skipped, failed


def _run(check: Check, problems: Mapping[Need, str], passed_on: Sequence[str]) -> Outcome:
    unmet = [problems[need] for need in check.needs if need in problems]
    if unmet:
        return Outcome(check, 0, 1, 0.0, unmet[0], unmet[0])
    if check.report:
        check.report.unlink(missing_ok=True)
    started = time.monotonic()
    status, said = _call(check, passed_on)
    passed, failed = _judge(check, status)
    return Outcome(check, passed, failed, time.monotonic() - started, _note(said), said)


def _call(check: Check, passed_on: Sequence[str]) -> tuple[int, str]:
    command = list(check.command)
    command[0] = shutil.which(command[0]) or command[0]
    pages = saved_pages()
    surroundings = dict(os.environ)
    if pages:
        surroundings["XDOM_DIR"] = str(pages)
    if check.is_pytest:
        command += [*([] if pages else ["-m", f"not {MARKER}"]), *passed_on]
    done = subprocess.run(
        command,
        cwd=check.folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, f"$ {' '.join(command)}\n{done.stdout}"


def _again(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith(MARK)]


def _note(said: str) -> str:
    """Names the tests that failed at their first try."""
    tests = sorted({tested(line) for line in _again(said)})
    return f"tried again: {', '.join(tests)}" if tests else ""


def _judge(check: Check, status: int) -> tuple[int, int]:
    """Passed and failed; a run that broke off counts one failure even with no failed test."""
    if check.report and check.report.is_file():
        passed, failed = count(check.report)
        return passed, failed or int(status != 0)
    return (0, 1) if status or check.report else (1, 0)
