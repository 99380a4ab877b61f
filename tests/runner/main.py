"""The command line of ``python3 tests`` and its steps, in their order."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from install import environment
from install.guard import guarded
from install.progress import say
from install.side_by_side import side_by_side
from tests.runner.checks import Check, Need, select
from tests.runner.preparation import prepare


@dataclass(frozen=True)
class Options:
    """``only`` are names of checks or groups; ``passed_on`` goes to pytest."""

    only: str
    wants_list: bool
    passed_on: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Run the chosen checks and return the exit status."""
    options = _parse(arguments)
    return guarded(lambda: _run(options, arguments))


def _parse(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog="python3 tests",
        description="Sets up what is missing, runs every check and prints one summary.",
    )
    parser.add_argument("--only", default="", help="names or groups, with commas between")
    parser.add_argument(
        "--list", dest="wants_list", action="store_true", help="name the checks and their groups"
    )
    parser.add_argument("passed_on", nargs="*", metavar="-- ...", help="arguments for pytest")
    read = parser.parse_args(arguments)
    return Options(read.only, read.wants_list, tuple(read.passed_on))


def _run(options: Options, arguments: Sequence[str]) -> int:
    chosen = select(options.only)
    if options.wants_list:
        _list(chosen)
        return 0
    if not environment.is_active():
        environment.create()
        return environment.rerun("tests", arguments)
    needs = {need for check in chosen for need in check.needs}
    problems: dict[Need, str] = {}
    side_by_side(
        lambda: environment.install_packages("dev"), lambda: problems.update(prepare(needs))
    )
    # Only now are the packages that these need in place.
    from tests.runner.browsers import find
    from tests.runner.running import run_all
    from tests.runner.summary import summarise

    problems |= find(needs - set(problems))
    return summarise(run_all(chosen, problems, options.passed_on))


def _list(chosen: Sequence[Check]) -> None:
    for check in chosen:
        say(f"{check.name:<14} {check.group:<10} {check.title}")
