"""The commands that set up: install, uninstall, status, doctor and demo.

They parse, call and print; the work is done in work.py, doctor.py, demo.py and demo_page.py.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from academic_bubble import paths

if TYPE_CHECKING:
    from academic_bubble.setup.browsers import Family, Found
    from academic_bubble.setup.here import Setup

Command = Callable[..., None]


@dataclass(frozen=True)
class Which:
    """Which browsers a command is for: one of the table, one by its folder, or all."""

    browser: str | None
    manifest_dir: Path | None
    family: Family | None

    @property
    def are_some(self) -> bool:
        """Tell that one was named."""
        return bool(self.browser or self.manifest_dir)

    def find(self, setup: Setup) -> Sequence[Found]:
        """The browsers themselves. Raises SetupFailed when there is none of that name."""
        from academic_bubble.setup.here import custom

        if self.manifest_dir is None:
            return setup.find(self.browser)
        if self.family is None:
            raise click.UsageError("--manifest-dir needs --family chromium or --family firefox.")
        return [custom(self.manifest_dir, self.family)]


def _which(command: Command) -> Command:
    """Give a command the options that name a browser, as ``which``."""

    @click.option("--browser", metavar="NAME", help="Only this browser, such as firefox.")
    @click.option(
        "--manifest-dir",
        type=click.Path(file_okay=False, path_type=Path),
        help="A folder of native manifests of a browser that is not known; needs --family.",
    )
    @click.option("--family", type=click.Choice(["chromium", "firefox"]), help="Its kind.")
    @wraps(command)
    def run(
        browser: str | None, manifest_dir: Path | None, family: Family | None, **options: Any
    ) -> None:
        command(which=Which(browser, manifest_dir, family), **options)

    return run


def _dry_run(help_text: str = "Only say what would be done.") -> Callable[[Command], Command]:
    return click.option("--dry-run", is_flag=True, help=help_text)


_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_as_root = click.option("--as-root", is_flag=True, help="Set up root's own browsers.")


@click.command()
@_which
@_dry_run()
@_json
@_as_root
@click.option("--no-open", is_flag=True, help="Do not open the page that shows the last step.")
def install(which: Which, dry_run: bool, as_json: bool, as_root: bool, no_open: bool) -> None:
    """Make the program known to your browsers and unpack the extension for them.

    It writes for you alone, says what and where, and can be run again at any time.
    """
    from academic_bubble.setup import caution, page_parts, printing, work

    setup = _setup(as_root)
    found = which.find(setup)
    caution.require_no_newer(paths.data_folder() / paths.DATABASE)
    done = work.plan(setup, found) if dry_run else work.install(setup, found)
    printing.print_installed(done, dry_run, as_json)
    if done.problems:
        sys.exit(1)
    if done.page and not (dry_run or no_open or as_json):
        program = found[0].executable if which.are_some else None
        page_parts.open_page(done.page, setup.machine, program)


@click.command()
@_which
@_dry_run()
@_json
@_as_root
@click.option("--purge", is_flag=True, help="Delete your settings, bubble and logs too.")
@click.option("--yes", is_flag=True, help="Do not ask before --purge deletes.")
def uninstall(
    which: Which, dry_run: bool, as_json: bool, as_root: bool, purge: bool, yes: bool
) -> None:
    """Remove exactly what install has written; your data stays unless you say --purge."""
    from academic_bubble.setup import printing, work

    setup = _setup(as_root)
    if purge and which.are_some:
        raise click.UsageError("--purge is for all browsers: leave --browser out.")
    data = work.data_folders() if purge else []
    if data and not (yes or dry_run):
        listed = ", ".join(str(folder) for folder in data)
        click.confirm(f"Delete your settings, your bubble and the logs ({listed})?", abort=True)
    only = which.find(setup) if which.are_some else None
    if dry_run:
        removed = work.removable(setup, only)
    else:
        removed = work.uninstall(setup, only)
        if purge:
            work.purge()
    printing.print_removed(removed, data, dry_run, as_json)


@click.command()
@_which
@_dry_run("Makes no difference: status only looks.")
@_json
def status(which: Which, dry_run: bool, as_json: bool) -> None:
    """Say which browsers know the program, and which versions are in place."""
    from academic_bubble.setup import printing
    from academic_bubble.setup.state import state_of

    setup = _setup(as_root=True)
    printing.print_state(state_of(setup, which.find(setup)), as_json)


@click.command()
@_which
@_dry_run("With --fix: only say what would be mended.")
@_json
@_as_root
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check again.")
@click.option("--report", is_flag=True, help="Print a report to paste into an issue.")
def doctor(
    which: Which, dry_run: bool, as_json: bool, as_root: bool, fix: bool, report: bool
) -> None:
    """Check each step from your browsers to the program, and say how to mend what is wrong."""
    from academic_bubble.setup import caution, printing, work
    from academic_bubble.setup.doctor import check_up
    from academic_bubble.setup.findings import can_fix, is_healthy
    from academic_bubble.setup.greet import greet

    setup = _setup(as_root=True)
    found = which.find(setup)
    findings = check_up(setup, found, greet)
    mended = [finding for finding in findings if fix and can_fix(finding)]
    if mended and not dry_run:
        caution.require_user(setup.machine, as_root)
        caution.require_no_newer(paths.data_folder() / paths.DATABASE)
        work.install(setup, found)
        findings = check_up(setup, found, greet)
    printing.print_findings(findings, mended, dry_run=dry_run, as_json=as_json, report=report)
    if not is_healthy(findings):
        sys.exit(1)


@click.command()
@click.option("--browser", metavar="NAME", help="Show them as a page in this browser.")
@_dry_run("Only say what would be shown, and where.")
@_json
@_as_root
def demo(browser: str | None, dry_run: bool, as_json: bool, as_root: bool) -> None:
    """Judge a few invented tweets with the model, and show what comes out.

    They are shown here, in the terminal, or with --browser as the extension would mark them.
    With --json no browser is opened.
    """
    from academic_bubble.setup import demo as terminal
    from academic_bubble.setup.demo_page import DemoPage

    page = DemoPage.of(_setup(as_root or dry_run or as_json), browser) if browser else None
    if dry_run:
        terminal.show_plan(page.where() if page else "here", as_json)
    elif as_json or not page:
        terminal.show(as_json)
    elif page.show():
        click.echo(f"Shown {page.where()}")
    else:
        click.echo(f"There is no display: open {page.path}")


COMMANDS = (install, uninstall, status, doctor, demo)


def _setup(as_root: bool) -> Setup:
    from academic_bubble.setup.caution import require_user
    from academic_bubble.setup.here import this_setup

    setup = this_setup()
    require_user(setup.machine, as_root)
    return setup
