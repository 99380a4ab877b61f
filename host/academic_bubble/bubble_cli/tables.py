"""Tables and sentences for people. Names come from strangers: nothing in them is obeyed."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click
from pydantic import BaseModel
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from academic_bubble.bubble_files.merging import Merged
from academic_bubble.bubble_files.rows import FileContents
from academic_bubble.protocol.bubble_files import ImportCounts, ImportProblem, ProblemCode
from academic_bubble.protocol.discovery import Candidate, Evidence
from academic_bubble.protocol.member import AccountStats, MemberRow

_WORDS: dict[ProblemCode, str] = {
    "not_a_row": "no row that can be read",
    "no_account": "no handle",
    "bad_handle": "no handle and no address of a profile",
    "a_list": "a list: X's archive does not say who is on it",
    "bad_user_id": "no number of an account",
    "bad_date": "no date",
    "bad_flag": "neither yes nor no",
    "bad_kind": "no kind of tweet",
    "bad_colour": "no colour",
    "bad_tag": "no tag: 1 to 40 characters",
    "too_many_tags": "more than 20 tags",
    "too_long": "too long",
}
_WAYS = {
    "reposted_by": "reposted",
    "quoted_by": "quoted",
    "replied_by": "answered",
    "liked_by": "liked",
    "followed_by": "followed",
}


def print_json(items: Iterable[BaseModel]) -> None:
    """One JSON object a line."""
    for item in items:
        sys.stdout.write(item.model_dump_json() + "\n")


def print_members(rows: list[MemberRow]) -> None:
    """The bubble as a table."""
    if not rows:
        click.echo("Nobody here yet.")
        return
    table = Table("Handle", "Name", "Tags", "Seen", "Professional", "Last seen", pad_edge=False)
    for row in rows:
        cells = (f"@{row.handle}", row.name, ", ".join(row.tags), *_seen(row.stats))
        table.add_row(*map(_plain, cells))
    Console().print(table)
    click.echo(f"{len(rows)} {'member' if len(rows) == 1 else 'members'}")


def print_candidates(found: list[Candidate]) -> None:
    """Whom to add next, and why."""
    if not found:
        click.echo("Nobody to propose yet: browse X with some accounts in your bubble.")
        return
    table = Table("Handle", "Name", "Score", "Why", "Seen", "Professional", pad_edge=False)
    for one in found:
        why = _why(one.evidence)
        seen, professional, _ = _seen(one.stats)
        cells = (f"@{one.handle}", one.name, f"{one.score:.2f}", why, seen, professional)
        table.add_row(*map(_plain, cells))
    Console().print(table)


def print_preview(contents: FileContents, counts: ImportCounts) -> int:
    """What a file holds; returns how many rows cannot be read."""
    click.echo(
        f"{counts.rows} rows: {counts.new} new, {counts.known} in your bubble already, "
        f"{counts.repeated} repeated, {counts.unreadable} unreadable"
    )
    if counts.dismissed:
        click.echo(f"{counts.dismissed} never to be proposed")
    _print_problems(contents.problems)
    return counts.unreadable


def print_merged(contents: FileContents, merged: Merged) -> int:
    """What an import did; returns how many rows could not be read."""
    unreadable = contents.rows - len(contents.entries)
    click.echo(
        f"{merged.added} added, {merged.updated} changed, {merged.unchanged} left as they were, "
        f"{unreadable} unreadable"
    )
    _print_problems(contents.problems)
    return unreadable


def _print_problems(problems: list[ImportProblem]) -> None:
    for one in problems:
        rest = "; imported without it" if one.is_imported else ""
        value = f" ({_printable(one.value)})" if one.value else ""
        click.echo(f"line {one.line}: {_WORDS[one.code]}{value}{rest}", err=True)


def _seen(stats: AccountStats) -> tuple[str, str, str]:
    if not stats.seen:
        return "0", "", ""
    return str(stats.seen), f"{stats.professional / stats.seen:.0%}", stats.last_seen or ""


def _why(evidence: Evidence) -> str:
    counts = ((word, getattr(evidence, field)) for field, word in _WAYS.items())
    return ", ".join(f"{word} by {count}" for word, count in counts if count)


def _printable(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


def _plain(text: str) -> str:
    return escape(_printable(text))
