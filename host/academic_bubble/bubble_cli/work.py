"""What the commands do to the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from academic_bubble import paths
from academic_bubble.bubble_files import merging, reading, writing
from academic_bubble.bubble_files.rows import FileContents, account_of
from academic_bubble.errors import OutputRefused, StorageFull, StorageUnavailable
from academic_bubble.protocol.base import KINDS, Kind
from academic_bubble.protocol.bubble import MemberSort
from academic_bubble.protocol.bubble_files import (
    ExportFormat,
    ImportCounts,
    ImportFormat,
    MergeRule,
)
from academic_bubble.protocol.discovery import Candidate
from academic_bubble.protocol.member import MAX_NOTE, MAX_TAG, MemberRow
from academic_bubble.store import backups, candidates, connection, listing, members
from academic_bubble.store.damage import code_of

_EVERYBODY = 1_000_000


@contextmanager
def database() -> Iterator[sqlite3.Connection]:
    """The open database. SQLite's errors leave as errors of our tree."""
    try:
        with closing(connection.connect(paths.database())) as opened:
            yield opened
    except sqlite3.Error as error:
        is_full = code_of(error) == sqlite3.SQLITE_FULL
        raise (StorageFull if is_full else StorageUnavailable) from error
    except OSError as error:
        raise StorageUnavailable from error


def add(accounts: tuple[str, ...], tags: tuple[str, ...], note: str) -> dict[str, bool]:
    """Add accounts; tells of each whether it is new."""
    _check_lengths(tags, note)
    handles = [_handle(account) for account in accounts]
    with database() as opened, members.bubble_change(opened):
        known = {row.handle.lower() for row in listing.find(opened, limit=_EVERYBODY)[0]}
        for handle in handles:
            members.add(opened, handle, tag_names=tags, source="command_line", note=note)
    return {handle: handle.lower() not in known for handle in handles}


def remove(accounts: tuple[str, ...]) -> dict[str, bool]:
    """Take accounts out; tells of each whether it was in."""
    handles = [_handle(account) for account in accounts]
    with database() as opened, members.bubble_change(opened):
        return {handle: members.remove(opened, handle) for handle in handles}


def restore(accounts: tuple[str, ...]) -> dict[str, bool]:
    """Bring accounts back that were taken out; tells of each whether it could be."""
    handles = [_handle(account) for account in accounts]
    with database() as opened, members.bubble_change(opened):
        return {handle: members.restore(opened, handle) for handle in handles}


def find(query: str, tag: str | None, sort: MemberSort, *, descending: bool) -> list[MemberRow]:
    """The members that match, sorted."""
    with database() as opened:
        found, _ = listing.find(
            opened, query=query, tag=tag, sort=sort, descending=descending, limit=_EVERYBODY
        )
    return found


def preview(data: bytes, file_format: ImportFormat | None) -> tuple[FileContents, ImportCounts]:
    """What a file holds and what its import would meet."""
    _, contents = reading.read(reading.decode(data), file_format)
    with database() as opened:
        return contents, merging.preview(opened, contents)[0]


def bring_in(
    data: bytes, file_format: ImportFormat | None, rule: MergeRule, tags: tuple[str, ...]
) -> tuple[FileContents, merging.Merged]:
    """Import a file, after a backup."""
    _check_lengths(tags, "")
    _, contents = reading.read(reading.decode(data), file_format)
    with database() as opened:
        backups.back_up(paths.database())
        with members.bubble_change(opened):
            return contents, merging.merge(opened, contents, rule, tags)


def export(file_format: ExportFormat) -> str:
    """The bubble as a file's text."""
    with database() as opened:
        return writing.whole(opened, file_format)


def write(text: str, output: Path, *, overwrite: bool) -> None:
    """Write a text to a file. Raises OutputRefused rather than replace one unasked."""
    try:
        with output.open("w" if overwrite else "x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise OutputRefused("The output exists. Choose another name, or --overwrite.") from error
    except OSError as error:
        raise OutputRefused(f"{OutputRefused.default} ({error.strerror})") from error


def discover(limit: int, kind: Kind | None) -> list[Candidate]:
    """The best candidates."""
    if kind is not None and kind not in KINDS:
        raise click.BadParameter(f"choose from {', '.join(KINDS)}", param_hint="--kind")
    with database() as opened:
        return candidates.find(opened, candidates.Wanted(kind=kind), limit=limit)[0]


def _handle(account: str) -> str:
    handle = account_of(account)
    if handle is None:
        raise click.BadParameter(f"{account!r} is no handle and no address of a profile")
    return handle


def _check_lengths(tags: tuple[str, ...], note: str) -> None:
    if any(not 0 < len(tag.strip()) <= MAX_TAG for tag in tags):
        raise click.BadParameter(f"a tag has 1 to {MAX_TAG} characters", param_hint="--tag")
    if len(note) > MAX_NOTE:
        raise click.BadParameter(f"at most {MAX_NOTE} characters", param_hint="--note")
