"""Run checks one after another; a failed one never stops the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from install.progress import say, step
from tests.e2e.retries import MARK, tested
from tests.runner.checks import REPORTS, Check, Need
from tests.runner.shared import MARKER, saved_pages


@dataclass(frozen=True)
class Outcome:
    """What a check came to. A check without tests of its own counts as one."""

    check: Check
    passed: int
    failed: int
    seconds: float
    note: str = ""


def run_all(
    checks: Sequence[Check], problems: Mapping[Need, str], passed_on: Sequence[str] = ()
) -> list[Outcome]:
    """Run the checks, showing the output of those that fail.

    Args:
        problems: the needs that could not be met, with the reason.
        passed_on: more arguments for pytest.
    """
    REPORTS.mkdir(parents=True, exist_ok=True)
    return [_run(check, problems, passed_on) for check in checks]


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
        say(f"✗ {check.title}: {unmet[0]}")
        return Outcome(check, 0, 1, 0.0, unmet[0])
    if check.report:
        check.report.unlink(missing_ok=True)
    started = time.monotonic()
    with step(check.title) as progress:
        status, output = _call(check, passed_on)
        passed, failed = _judge(check, status)
        again = [line for line in output.splitlines() if line.startswith(MARK)]
        progress.failed = failed > 0
        progress.detail = f"{passed} passed" + (f", {failed} failed" if failed else "")
    if failed:
        say(output)
    for line in again:
        say(line)
    return Outcome(check, passed, failed, time.monotonic() - started, _note(again))


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


def _note(again: Sequence[str]) -> str:
    """Names the tests that failed at their first try."""
    return f"tried again: {', '.join(sorted(set(map(tested, again))))}" if again else ""


def _judge(check: Check, status: int) -> tuple[int, int]:
    """Passed and failed; a run that broke off counts one failure even with no failed test."""
    if check.report and check.report.is_file():
        passed, failed = count(check.report)
        return passed, failed or int(status != 0)
    return (0, 1) if status or check.report else (1, 0)
