"""What is stored, how to get it out, and how to get rid of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from academic_bubble import log, paths
from academic_bubble.classifier import artefact
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.privacy import (
    DataKind,
    DeleteDataRequest,
    DeleteEverythingReply,
    DeleteEverythingRequest,
    ExportEverythingReply,
    ExportEverythingRequest,
    ImportEverythingReply,
    ImportEverythingRequest,
    StorageReportReply,
    StorageReportRequest,
    Stored,
)
from academic_bubble.store import clock, everything, importing, inventory

# A tweet in memory: about this much for itself, its vector and its verdict.
BYTES_OF_RECENT = 5_000
# What it takes to undo an account takes to undo about as many entries of a file.
ENTRIES_OF_ACCOUNT = 6


@handles(StorageReportRequest)
def storage_report(request: StorageReportRequest, context: Context) -> StorageReportReply:
    return _report(request.id, context)


@handles(DeleteDataRequest)
def delete_data(request: DeleteDataRequest, context: Context) -> StorageReportReply:
    """Delete kinds of data, and the backups, which hold them too."""
    what = set(request.what)
    if "recent" in what:
        context.recent.clear()
        context.readings.clear()
    if "log" in what:
        log.delete_files()
    _forget_waiting(context, what)
    if stored := [kind for kind in request.what if kind not in ("recent", "log", "backups")]:
        inventory.delete(context.database, stored)
        context.learner.notify()
    if stored or "backups" in what:
        _remove(_beside_database())
    return _report(request.id, context)


@handles(DeleteEverythingRequest)
def delete_everything(request: DeleteEverythingRequest, context: Context) -> DeleteEverythingReply:
    """Overwrite and remove every file of this program's data, and forget what is in memory."""
    _forget_waiting(context, {"counts", "sightings", "bubble"})
    context.recent.clear()
    context.readings.clear()
    context.learner.stop_waiting()
    inventory.delete_all(context.database)
    context.forget_database()
    files = [*_beside_database(), *_database_files(), *_own_model(), *log.files()]
    log.delete_files(for_good=True)
    left = _remove(files)
    return DeleteEverythingReply(
        id=request.id, files=len(files) - len(left), left=left, settings_revision=0
    )


@handles(ExportEverythingRequest)
def export_everything(request: ExportEverythingRequest, context: Context) -> ExportEverythingReply:
    """A page of everything stored. What waits to be written is written first."""
    if request.cursor is None:
        _write_waiting(context)
    lines, following = everything.page(context.database, request.cursor)
    return ExportEverythingReply(id=request.id, lines=tuple(lines), next=following)


@handles(ImportEverythingRequest)
def import_everything(request: ImportEverythingRequest, context: Context) -> ImportEverythingReply:
    """Add what an exported file holds, as one change that can be taken back.

    Counts and sightings that wait are written first: the file's are compared with all of ours.
    """
    _write_waiting(context)
    done = importing.take(context.database, request.lines)
    context.learner.notify()

    def take_back(database: sqlite3.Connection) -> int:
        changed = importing.take_back(database, done.back)
        context.learner.notify()
        return changed

    return ImportEverythingReply(
        id=request.id,
        added=done.added,
        known=done.known,
        unusable=done.unusable,
        undo=context.undoing.keep(take_back, len(done.back) // ENTRIES_OF_ACCOUNT),
        settings_revision=context.settings_revision(),
    )


def _write_waiting(context: Context) -> None:
    context.counting.write(context.database)
    context.keeper.write_now(context.database)


def _forget_waiting(context: Context, what: set[DataKind] | set[str]) -> None:
    """What is deleted must not come back from memory."""
    if "counts" in what:
        context.counting.clear()
    if "sightings" in what:
        context.keeper.forget()
    if {"bubble", "settings"} & what:
        context.undoing.forget()


def _report(request_id: int, context: Context) -> StorageReportReply:
    database = context.database
    copies, logs = _beside_database(), log.files()
    recent = context.recent.newest_first()
    stored = (
        *inventory.report(database),
        Stored(
            what="recent",
            entries=len(recent),
            bytes=len(recent) * BYTES_OF_RECENT,
            since=clock.stamp(min(one.at for one in recent)) if recent else None,
            on_disk=False,
        ),
        _files("log", logs),
        _files("backups", copies),
    )
    return StorageReportReply(
        id=request_id,
        stored=stored,
        bytes_on_disk=sum(map(_size, [*_database_files(), *copies, *logs])),
        folders=(str(paths.data_folder()), str(paths.log_folder())),
        settings_revision=context.settings_revision(),
    )


def _files(what: DataKind, files: list[Path]) -> Stored:
    times = [file.stat().st_mtime for file in files if file.exists()]
    return Stored(
        what=what,
        entries=len(files),
        bytes=sum(map(_size, files)),
        since=clock.stamp(datetime.fromtimestamp(min(times), UTC)) if times else None,
        on_disk=True,
    )


def _database_files() -> list[Path]:
    """The database and what SQLite keeps beside it while it works."""
    path = paths.database()
    names = [path.name + ending for ending in ("", "-journal", "-wal", "-shm")]
    return [file for name in names if (file := path.with_name(name)).exists()]


def _beside_database() -> list[Path]:
    """Backups, and whatever else was once made from the database."""
    path, own = paths.database(), {file.name for file in _database_files()}
    return sorted(file for file in path.parent.glob(f"{path.name}*") if file.name not in own)


def _own_model() -> list[Path]:
    """The files of a model that was made of the user's corrections."""
    folder = artefact.own_dir()
    return sorted(file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else []


def _remove(files: Iterable[Path]) -> tuple[str, ...]:
    """Remove files; return the names of those that are still there."""
    left = []
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:  # on Windows, another host has it open
            log.get_logger().warning("%s not removed: %s", file.name, error.strerror)
            left.append(file.name)
    return tuple(left)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
