"""The user's tags."""

from __future__ import annotations

from contextlib import AbstractContextManager

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.bubble import (
    ListTagsRequest,
    RemoveTagRequest,
    SetTagRequest,
    TagsReply,
)
from academic_bubble.store import settings, tags
from academic_bubble.undoing import Change


@handles(ListTagsRequest)
def list_tags(request: ListTagsRequest, context: Context) -> TagsReply:
    return _reply(request.id, context)


@handles(SetTagRequest)
def set_tag(request: SetTagRequest, context: Context) -> TagsReply:
    names = [name for name in (request.name, request.rename_to) if name]
    with _change(context, names) as change:
        tags.change(context.database, request.name, request.colour, request.rename_to)
    return _reply(request.id, context, change.number)


@handles(RemoveTagRequest)
def remove_tag(request: RemoveTagRequest, context: Context) -> TagsReply:
    with _change(context, [request.name]) as change:
        tags.remove(context.database, request.name)
    return _reply(request.id, context, change.number)


def _change(context: Context, names: list[str]) -> AbstractContextManager[Change]:
    """A change of all who have one of these tags."""
    database = context.database
    return context.undoing.change(database, lambda: tags.who_has(database, names))


def _reply(request_id: int, context: Context, undo: int | None = None) -> TagsReply:
    return TagsReply(
        id=request_id,
        tags=tags.read_all(context.database),
        undo=undo,
        settings_revision=settings.revision(context.database),
    )
