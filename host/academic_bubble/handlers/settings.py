"""The user's choices."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.messages import (
    ChangeSettingsRequest,
    GetSettingsRequest,
    SettingsReply,
)
from academic_bubble.store import inventory, settings


@handles(GetSettingsRequest)
def get_settings(request: GetSettingsRequest, context: Context) -> SettingsReply:
    return SettingsReply(id=request.id, settings=settings.read(context.database))


@handles(ChangeSettingsRequest)
def change_settings(request: ChangeSettingsRequest, context: Context) -> SettingsReply:
    """Write what was changed, and answer with everything as it now stands."""
    changed = settings.change(context.database, request.change, reset=request.reset)
    if request.change.keep_corrected_text is False:
        inventory.delete(context.database, ("corrected_text",))
    if not changed.keep_recent:
        context.recent.clear()
    changed = settings.read(context.database)
    return SettingsReply(id=request.id, settings=changed)
