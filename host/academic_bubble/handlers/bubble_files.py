"""Starter lists, import and export. No file is opened here: texts come and go in messages."""

from __future__ import annotations

from academic_bubble.bubble_files import merging, reading, starters, writing
from academic_bubble.bubble_files.rows import names_in
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.bubble import BulkMembersReply
from academic_bubble.protocol.bubble_files import (
    AddStarterRequest,
    ExportMembersReply,
    ExportMembersRequest,
    ImportMembersReply,
    ImportMembersRequest,
    PreviewImportReply,
    PreviewImportRequest,
    StarterListsReply,
    StarterListsRequest,
)
from academic_bubble.protocol.parts import fitting
from academic_bubble.store import members, membership, settings

_SHOWN = 500
_HALF = 400_000


@handles(StarterListsRequest)
def starter_lists(request: StarterListsRequest, context: Context) -> StarterListsReply:
    """The lists, with who of them is in the bubble already."""
    lists = starters.read_all(request.language)
    handles = [entry.handle for starter in lists for entry in starter.entries]
    inside = membership.marks(context.database, handles)
    return StarterListsReply(
        id=request.id,
        lists=tuple(
            starter.model_copy(
                update={
                    "entries": tuple(
                        entry.model_copy(update={"is_member": entry.handle.lower() in inside})
                        for entry in starter.entries
                    )
                }
            )
            for starter in lists
        ),
    )


@handles(AddStarterRequest)
def add_starter(request: AddStarterRequest, context: Context) -> BulkMembersReply:
    """Add the chosen accounts of a list."""
    wanted = {handle.lower() for handle in request.handles}
    starter = starters.find(request.list, request.language)
    entries = [entry for entry in starter.entries if entry.handle.lower() in wanted]
    database, changed = context.database, []
    handles = [entry.handle for entry in entries]
    with context.undoing.change(database, lambda: handles) as change:
        for entry in entries:
            before = database.total_changes
            members.add(
                database,
                entry.handle,
                name=entry.name,
                tag_names=request.tags,
                source="starter_list",
                note=entry.why,
            )
            if database.total_changes > before:
                changed.append(entry.handle)
    return BulkMembersReply(
        id=request.id,
        changed=tuple(changed),
        undo=change.number,
        settings_revision=settings.revision(database),
    )


@handles(PreviewImportRequest)
def preview_import(request: PreviewImportRequest, context: Context) -> PreviewImportReply:
    """Say what a file holds and what an import would meet."""
    file_format, contents = reading.read(request.content, request.format)
    counts, rows = merging.preview(context.database, contents)
    return PreviewImportReply(
        id=request.id,
        format=file_format,
        counts=counts,
        rows=fitting(rows[:_SHOWN], _HALF),
        problems=fitting(contents.problems[:_SHOWN], _HALF),
        problem_count=len(contents.problems),
    )


@handles(ImportMembersRequest)
def import_members(request: ImportMembersRequest, context: Context) -> ImportMembersReply:
    """Add everybody in a file, in one step, after a backup."""
    _, contents = reading.read(request.content, request.format)
    context.back_up_database()
    names = names_in(contents)
    with context.undoing.change(context.database, lambda: names) as change:
        merged = merging.merge(context.database, contents, request.rule, request.tags)
    return ImportMembersReply(
        id=request.id,
        added=merged.added,
        updated=merged.updated,
        unchanged=merged.unchanged,
        unreadable=contents.rows - len(contents.entries),
        problems=fitting(contents.problems[:_SHOWN], _HALF),
        problem_count=len(contents.problems),
        undo=change.number,
        settings_revision=settings.revision(context.database),
    )


@handles(ExportMembersRequest)
def export_members(request: ExportMembersRequest, context: Context) -> ExportMembersReply:
    """A part of the bubble as a file."""
    part = writing.part(context.database, request.format, request.part)
    return ExportMembersReply(
        id=request.id,
        content=part.content,
        file_name=writing.FILE_NAMES[request.format],
        media_type=writing.MEDIA_TYPES[request.format],
        next=part.next,
        total=membership.count(context.database),
    )
