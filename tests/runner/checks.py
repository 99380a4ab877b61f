"""The table of checks: what is run, where, and what has to be there before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from install.errors import InstallError
from install.project import EXTENSION, FIREFOX_BUILD, LOGS, ROOT, venv_python

Need = Literal["modules", "builds", "chromium", "firefox"]

REPORTS: Final = LOGS / "reports"
PYTHON: Final = str(venv_python())
CODE: Final = ("host", "models", "install", "tests")
# The newest web-ext that installs everywhere we looked; npx keeps it out of the users' packages.
WEB_EXT: Final = "web-ext@10.6.0"


@dataclass(frozen=True)
class Check:
    """One check. ``report`` is the JUnit file it leaves, None when it has no tests to count.

    A large one has the machine to itself.
    """

    name: str
    group: Literal["lint", "types", "unit", "contract", "e2e"]
    title: str
    command: tuple[str, ...]
    folder: Path = ROOT
    needs: tuple[Need, ...] = ()
    report: Path | None = None
    is_pytest: bool = False
    is_large: bool = False


def _python(name: str, group: Literal["lint", "types"], title: str, *command: str) -> Check:
    return Check(name, group, title, (PYTHON, "-m", *command))


def _node(
    name: str,
    group: Literal["lint", "types", "unit"],
    title: str,
    *command: str,
    report: Path | None = None,
) -> Check:
    return Check(name, group, title, ("npx", *command), EXTENSION, ("modules",), report)


def _pytest(suite: Literal["unit", "contract", "e2e"], title: str, *needs: Need) -> Check:
    report = REPORTS / f"pytest-{suite}.xml"
    # Two processes: one a browser family, or a file of unit tests at a time.
    spread = ("-n", "2", "--dist", "loadscope" if suite == "e2e" else "loadfile")
    # On a busy machine a browser loses a race now and then: its test is tried again, and told of.
    tries = ("--reruns", "2") if suite == "e2e" else ()
    command = (PYTHON, "-m", "pytest", f"tests/{suite}", *spread, *tries, f"--junitxml={report}")
    return Check(
        f"pytest-{suite}",
        suite,
        title,
        command,
        needs=needs,
        report=report,
        is_pytest=True,
        is_large=suite != "contract",
    )


def _vitest() -> Check:
    report = REPORTS / "vitest.xml"
    reporters = ("--reporter=default", "--reporter=junit", f"--outputFile.junit={report}")
    title = "Unit tests of the extension"
    return _node("vitest", "unit", title, "vitest", "run", *reporters, report=report)


def _web_ext() -> Check:
    lint = ("lint", "--source-dir", str(FIREFOX_BUILD), "--no-config-discovery")
    command = ("npx", "--yes", WEB_EXT, *lint)
    return Check("web-ext", "lint", "Firefox's add-on lint", command, EXTENSION, ("builds",))


CHECKS: Final = (
    _python("ruff-format", "lint", "Format of the Python code", "ruff", "format", "--check", "."),
    _python("ruff", "lint", "Lint of the Python code", "ruff", "check", "."),
    _python("mypy", "types", "Types of the Python code", "mypy", "--strict", *CODE),
    _node("prettier", "lint", "Format of the extension", "prettier", "--check", "."),
    _node("eslint", "lint", "Lint of the extension", "eslint", "."),
    _node("tsc", "types", "Types of the extension", "tsc", "--noEmit"),
    Check(
        "drift",
        "types",
        "Protocol types are those of the host",
        (PYTHON, "-m", "tests.runner.drift"),
        needs=("modules",),
    ),
    _web_ext(),
    _vitest(),
    _pytest("unit", "Unit tests of the host, models and installer"),
    _pytest("contract", "Protocol against handlers and pages"),
    _pytest("e2e", "Chromium and Firefox, end to end", "builds", "chromium", "firefox"),
)


def select(names: str) -> tuple[Check, ...]:
    """The checks with these names or groups, in the table's order; "" means all.

    Raises:
        InstallError: a name is neither.
    """
    wanted = {name.strip() for name in names.split(",") if name.strip()}
    known = {label for check in CHECKS for label in (check.name, check.group)}
    if unknown := wanted - known:
        raise InstallError(f"There is no check {', '.join(sorted(unknown))}: see --list.")
    return tuple(check for check in CHECKS if not wanted or {check.name, check.group} & wanted)
