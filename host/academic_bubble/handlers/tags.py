"""The user's tags."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.bubble import (
    ListTagsRequest,
    RemoveTagRequest,
    SetTagRequest,
    TagsReply,
)
from academic_bubble.store import members, settings, tags


@handles(ListTagsRequest)
def list_tags(request: ListTagsRequest, context: Context) -> TagsReply:
    return _reply(request.id, context)


@handles(SetTagRequest)
def set_tag(request: SetTagRequest, context: Context) -> TagsReply:
    with members.bubble_change(context.database):
        tags.change(context.database, request.name, request.colour, request.rename_to)
    return _reply(request.id, context)


@handles(RemoveTagRequest)
def remove_tag(request: RemoveTagRequest, context: Context) -> TagsReply:
    with members.bubble_change(context.database):
        tags.remove(context.database, request.name)
    return _reply(request.id, context)


def _reply(request_id: int, context: Context) -> TagsReply:
    return TagsReply(
        id=request_id,
        tags=tags.read_all(context.database),
        settings_revision=settings.revision(context.database),
    )
