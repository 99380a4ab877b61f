"""What the commands print: lines for people, JSON for programs."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any, Final

import click

from academic_bubble import __version__
from academic_bubble.protocol.doctor import Finding
from academic_bubble.setup.findings import is_healthy
from academic_bubble.setup.last_step import STEPS, what_to_choose
from academic_bubble.setup.machine import this_system
from academic_bubble.setup.state import State
from academic_bubble.setup.work import Installed

MARKS: Final = {"good": ("✓", "green"), "warning": ("!", "yellow"), "problem": ("✗", "red")}


def print_installed(done: Installed, dry_run: bool, as_json: bool) -> None:
    """What an installation has come to, or would."""
    if as_json:
        _print_json({**_plain(done), "dry_run": dry_run})
        return
    verb = "would write" if dry_run else "knows the program"
    for one in done.browsers:
        _line("problem" if one.problem else "good", f"{one.title}: {one.problem or verb}")
        for place in () if one.problem else one.places:
            click.echo(f"    {place}")
        for kept in one.kept:
            click.echo(f"    another program's manifest stood there; it is kept as {kept}")
    for note in done.notes:
        _line("warning", note)
    for family, folder in done.extensions.items():
        state = "" if family in done.changed else " (unchanged)"
        _line("good", f"Extension for {family.capitalize()} browsers: {folder}{state}")
    if done.page and not dry_run:
        _print_last_step(done)


def print_removed(removed: Sequence[str], data: Sequence[Path], dry_run: bool, json_: bool) -> None:
    """What was removed, or would be."""
    if json_:
        folders = [str(folder) for folder in data]
        _print_json({"removed": list(removed), "purged": folders, "dry_run": dry_run})
        return
    verb = "would remove" if dry_run else "removed"
    for place in removed:
        click.echo(f"{verb} {place}")
    for folder in data:
        click.echo(f"{verb} {folder} with everything in it")
    if not removed and not data:
        click.echo("Nothing was registered.")


def print_state(state: State, as_json: bool) -> None:
    """Which browsers know the host, and which versions are in place."""
    if as_json:
        _print_json(_plain(state))
        return
    click.echo(f"Academic Bubble {state.version}, model {state.model or 'missing'}")
    click.echo(f"Data: {state.data}")
    for one in state.browsers:
        known = "knows the program" if one.registered else "does not know the program"
        _line("good" if one.registered else "warning", f"{one.title}: {known}")
        if one.note:
            click.echo(f"    {one.note}")
    for family, version in state.extensions.items():
        _line("good", f"Extension for {family.capitalize()} browsers: {version or 'gone'}")
    if not state.browsers:
        _line("warning", "No browser was found.")


def print_findings(
    findings: Sequence[Finding],
    mended: Sequence[Finding],
    *,
    dry_run: bool,
    as_json: bool,
    report: bool,
) -> None:
    """A check-up, one line for each finding, with the mend.

    Args:
        mended: what was found before it was mended, or with ``dry_run`` would be.
    """
    healthy = is_healthy(list(findings))
    if as_json:
        content = {"healthy": healthy, "findings": [one.model_dump() for one in findings]}
        fixed = [one.model_dump() for one in mended]
        _print_json({**content, "mended": fixed, "dry_run": dry_run})
        return
    if report:
        click.echo(report_text(findings))
        return
    verb = "would mend" if dry_run else "mended"
    for one in mended:
        click.echo(f"{verb}: {_subject(one)}{one.message}")
    for one in findings:
        _line(one.state, f"{_subject(one)}{one.message}")
        if one.mend:
            click.echo(f"    {' '.join(filter(None, (one.mend, one.command)))}")
    click.echo("Everything is in order." if healthy else "Something has to be mended: see above.")


def report_text(findings: Sequence[Finding]) -> str:
    """The check-up as text for an issue: versions and findings, no user name, no home folder."""
    facts = [
        f"host: {__version__}",
        f"python: {platform.python_version()}",
        f"system: {this_system()} {platform.release()} {platform.machine()}",
    ]
    lines = [f"{one.state} {one.code}: {_subject(one)}{one.message}" for one in findings]
    return "\n".join([*facts, *lines])


def _print_last_step(done: Installed) -> None:
    click.echo("\nThe last step is yours:")
    for family, folder in done.extensions.items():
        titles = "Firefox and its kin" if family == "firefox" else "Chrome and its kin"
        click.echo(f"  {titles}: {STEPS[family]}\n    {what_to_choose(family, folder)}")
    click.echo(f"With pictures: {done.page}")


def _subject(finding: Finding) -> str:
    return f"{finding.browser or 'This computer'}, {finding.step}: "


def _line(state: str, text: str) -> None:
    mark, colour = MARKS[state]
    click.echo(f"{click.style(mark, fg=colour)} {text}")


def _plain(value: Any) -> Any:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
