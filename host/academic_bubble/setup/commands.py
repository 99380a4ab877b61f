"""The commands that set up: ``academic-bubble install``, ``uninstall``, ``status``, ``doctor``.

They parse, call and print; the work is done in work.py and doctor.py.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from academic_bubble import paths

if TYPE_CHECKING:
    from academic_bubble.setup.browsers import Family, Found
    from academic_bubble.setup.here import Setup

F = TypeVar("F", bound=Callable[..., Any])

_browser = click.option("--browser", metavar="NAME", help="Only this browser, such as firefox.")
_folder = click.option(
    "--manifest-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder of native manifests of a browser that is not known; needs --family.",
)
_family = click.option("--family", type=click.Choice(["chromium", "firefox"]), help="Its kind.")
_dry_run = click.option("--dry-run", is_flag=True, help="Only say what would be done.")
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_as_root = click.option("--as-root", is_flag=True, help="Set up root's own browsers.")


def _options(*options: Callable[[F], F]) -> Callable[[F], F]:
    def add(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return add


_which = _options(_browser, _folder, _family)


@click.command()
@_options(_which, _dry_run, _json, _as_root)
@click.option("--no-open", is_flag=True, help="Do not open the page that shows the last step.")
def install(
    browser: str | None,
    manifest_dir: Path | None,
    family: Family | None,
    dry_run: bool,
    as_json: bool,
    as_root: bool,
    no_open: bool,
) -> None:
    """Make the program known to your browsers and unpack the extension for them.

    It writes for you alone, says what and where, and can be run again at any time.
    """
    from academic_bubble.setup import caution, last_step, printing, work

    setup = _setup(as_root)
    found = _found(setup, browser, manifest_dir, family)
    caution.require_no_newer(paths.data_folder() / paths.DATABASE)
    done = work.plan(setup, found) if dry_run else work.install(setup, found)
    printing.print_installed(done, dry_run, as_json)
    if done.problems:
        sys.exit(1)
    if done.page and not (dry_run or no_open or as_json):
        last_step.open_page(done.page, setup.machine)


@click.command()
@_options(_which, _dry_run, _json, _as_root)
@click.option("--purge", is_flag=True, help="Delete your settings, bubble and logs too.")
@click.option("--yes", is_flag=True, help="Do not ask before --purge deletes.")
def uninstall(
    browser: str | None,
    manifest_dir: Path | None,
    family: Family | None,
    dry_run: bool,
    as_json: bool,
    as_root: bool,
    purge: bool,
    yes: bool,
) -> None:
    """Remove exactly what install has written; your data stays unless you say --purge."""
    from academic_bubble.setup import printing, work

    setup = _setup(as_root)
    some = bool(browser or manifest_dir)
    if purge and some:
        raise click.UsageError("--purge is for all browsers: leave --browser out.")
    data = work.data_folders() if purge else []
    if data and not (yes or dry_run):
        listed = ", ".join(str(folder) for folder in data)
        click.confirm(f"Delete your settings, your bubble and the logs ({listed})?", abort=True)
    only = _found(setup, browser, manifest_dir, family) if some else None
    if dry_run:
        removed = work.removable(setup, only)
    else:
        removed = work.uninstall(setup, only)
        if purge:
            work.purge()
    printing.print_removed(removed, data, dry_run, as_json)


@click.command()
@_options(_browser, _json)
def status(browser: str | None, as_json: bool) -> None:
    """Say which browsers know the program, and which versions are in place."""
    from academic_bubble.setup import printing
    from academic_bubble.setup.state import state_of

    setup = _setup(as_root=True)
    printing.print_state(state_of(setup, setup.find(browser)), as_json)


@click.command()
@_options(_which, _dry_run, _json, _as_root)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check again.")
@click.option("--report", is_flag=True, help="Print a report to paste into an issue.")
def doctor(
    browser: str | None,
    manifest_dir: Path | None,
    family: Family | None,
    dry_run: bool,
    as_json: bool,
    as_root: bool,
    fix: bool,
    report: bool,
) -> None:
    """Check each step from your browsers to the program, and say how to mend what is wrong."""
    from academic_bubble.setup import caution, printing, work
    from academic_bubble.setup.doctor import check_up
    from academic_bubble.setup.findings import can_fix, is_healthy
    from academic_bubble.setup.greet import greet

    setup = _setup(as_root=True)
    found = _found(setup, browser, manifest_dir, family)
    findings = check_up(setup, found, greet)
    mended = [finding for finding in findings if can_fix(finding)]
    if fix and mended and not dry_run:
        caution.require_user(setup.machine, as_root)
        caution.require_no_newer(paths.data_folder() / paths.DATABASE)
        work.install(setup, found)
        findings = check_up(setup, found, greet)
    printing.print_findings(findings, mended if fix else [], as_json=as_json, report=report)
    if not is_healthy(findings):
        sys.exit(1)


@click.command()
@_json
def demo(as_json: bool) -> None:
    """Judge a few invented tweets with the model, and show what comes out. No browser is needed."""
    from academic_bubble.setup.demo import show

    show(as_json)


COMMANDS = (install, uninstall, status, doctor, demo)


def _setup(as_root: bool) -> Setup:
    from academic_bubble.setup.caution import require_user
    from academic_bubble.setup.here import this_setup

    setup = this_setup()
    require_user(setup.machine, as_root)
    return setup


def _found(
    setup: Setup, browser: str | None, manifest_dir: Path | None, family: Family | None
) -> Sequence[Found]:
    from academic_bubble.setup.here import custom

    if manifest_dir is None:
        return setup.find(browser)
    if family is None:
        raise click.UsageError("--manifest-dir needs --family chromium or --family firefox.")
    return [custom(manifest_dir, family)]
