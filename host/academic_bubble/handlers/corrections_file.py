"""Corrections as lines of a file."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.learning import portable
from academic_bubble.protocol.learning import (
    ExportCorrectionsReply,
    ExportCorrectionsRequest,
    ImportCorrectionsReply,
    ImportCorrectionsRequest,
)
from academic_bubble.protocol.parts import fitting
from academic_bubble.store import corrections


@handles(ExportCorrectionsRequest)
def export_corrections(
    request: ExportCorrectionsRequest, context: Context
) -> ExportCorrectionsReply:
    """A part of the corrections in force, oldest first, with all that is needed to learn them."""
    page = corrections.page(context.database, request.offset, request.limit, "oldest")
    return ExportCorrectionsReply(
        id=request.id,
        corrections=fitting(map(portable.outward, page)),
        total=corrections.count(context.database),
    )


@handles(ImportCorrectionsRequest)
def import_corrections(
    request: ImportCorrectionsRequest, context: Context
) -> ImportCorrectionsReply:
    """Add corrections of tweets that have none yet, and learn from them."""
    model = context.model.get().model_id
    usable = [one for one in request.corrections if portable.is_usable(one, model)]
    added = corrections.add_unknown(context.database, map(portable.inward, usable))
    if added:
        context.learner.notify()
    return ImportCorrectionsReply(
        id=request.id,
        added=added,
        known=len(usable) - added,
        unusable=len(request.corrections) - len(usable),
        settings_revision=context.settings_revision(),
    )
