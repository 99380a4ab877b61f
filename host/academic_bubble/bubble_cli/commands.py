"""``academic-bubble bubble add|remove|list|import|export|discover``: parse, call and print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from academic_bubble.protocol.base import Kind
    from academic_bubble.protocol.bubble import MemberSort
    from academic_bubble.protocol.bubble_files import ExportFormat, ImportFormat, MergeRule

_SORTS = ("handle", "name", "added_at", "seen", "professional", "personal", "last_seen")
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
_tags = click.option("--tag", "tags", multiple=True, metavar="NAME", help="May be repeated.")


@click.group()
def bubble() -> None:
    """Your bubble: add, remove, list, import, export, discover.

    Browsers that are open hear of every change.
    """


@bubble.command()
@click.argument("accounts", nargs=-1, required=True, metavar="HANDLE...")
@_tags
@click.option("--note", default="", help="What to remember of them.")
def add(accounts: tuple[str, ...], tags: tuple[str, ...], note: str) -> None:
    """Add accounts, by handle or by the address of their profile."""
    from academic_bubble.bubble_cli import work

    for handle, is_new in work.add(accounts, tags, note).items():
        click.echo(f"@{handle} {'added' if is_new else 'was in your bubble'}")


@bubble.command()
@click.argument("accounts", nargs=-1, required=True, metavar="HANDLE...")
@click.option("--undo", is_flag=True, help="Bring back what was removed within 30 days.")
def remove(accounts: tuple[str, ...], undo: bool) -> None:
    """Remove accounts. Tags, notes and rules are kept for 30 days, for --undo."""
    from academic_bubble.bubble_cli import work

    done = work.restore(accounts) if undo else work.remove(accounts)
    verb, other = ("restored", "not removed lately") if undo else ("removed", "not in your bubble")
    for handle, has_changed in done.items():
        click.echo(f"@{handle} {verb if has_changed else other}")
    if not all(done.values()):
        sys.exit(1)


@bubble.command("list")
@click.argument("query", default="")
@click.option("--tag", metavar="NAME", help="Only those with this tag.")
@click.option("--sort", type=click.Choice(_SORTS), default="handle", show_default=True)
@click.option("--descending", is_flag=True, help="Largest or latest first.")
@_json
def list_(query: str, tag: str | None, sort: MemberSort, descending: bool, as_json: bool) -> None:
    """List the bubble, or those whose handle, name, note or tags hold QUERY."""
    from academic_bubble.bubble_cli import tables, work

    rows = work.find(query, tag, sort, descending=descending)
    if as_json:
        tables.print_json(rows)
    else:
        tables.print_members(rows)


@bubble.command("import")
@click.argument("file", type=click.File("rb"))
@click.option("--format", "file_format", type=click.Choice(["csv", "json", "x_archive"]))
@click.option(
    "--rule",
    type=click.Choice(["keep", "update", "skip"]),
    default="keep",
    show_default=True,
    help="For accounts that are in already: fill what is empty, let the file win, or leave.",
)
@_tags
@click.option("--dry-run", is_flag=True, help="Only say what the file holds.")
def import_(
    file: BinaryIO,
    file_format: ImportFormat | None,
    rule: MergeRule,
    tags: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Import FILE (CSV, JSON, or following.js of X's archive; - for standard input).

    Rows that cannot be read are told with their line, and the exit status is 1; all others are
    imported.
    """
    from academic_bubble.bubble_cli import tables, work

    data = file.read()
    if dry_run:
        problems = tables.print_preview(*work.preview(data, file_format))
    else:
        problems = tables.print_merged(*work.bring_in(data, file_format, rule, tags))
    if problems:
        sys.exit(1)


@bubble.command()
@click.option("--format", "file_format", type=click.Choice(["csv", "json"]), default="csv")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@click.option("--overwrite", is_flag=True, help="Replace an output that exists.")
def export(file_format: ExportFormat, output: Path | None, overwrite: bool) -> None:
    """Write the bubble as CSV or JSON; JSON keeps colours of tags and dismissals."""
    from academic_bubble.bubble_cli import work

    text = work.export(file_format)
    if output is None:
        # Bytes, since a text stream may have another encoding and other ends of lines.
        sys.stdout.buffer.write(text.encode())
    else:
        work.write(text, output, overwrite=overwrite)


@bubble.command()
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--kind", help="Only accounts seen with tweets of this kind, such as paper.")
@_json
def discover(limit: int, kind: Kind | None, as_json: bool) -> None:
    """Show whom to add next, best first, and why."""
    from academic_bubble.bubble_cli import tables, work

    found = work.discover(limit, kind)
    if as_json:
        tables.print_json(found)
    else:
        tables.print_candidates(found)
