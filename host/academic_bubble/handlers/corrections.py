"""What the user says of tweets, and what is learnt from it."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.errors import LabelUnclear
from academic_bubble.judging import judge, read, text_form
from academic_bubble.protocol.base import KINDS
from academic_bubble.protocol.learning import (
    CorrectReply,
    CorrectRequest,
    ListCorrectionsReply,
    ListCorrectionsRequest,
    ResetLearningReply,
    ResetLearningRequest,
    Shown,
    UndoCorrectionReply,
    UndoCorrectionRequest,
)
from academic_bubble.protocol.parts import fitting
from academic_bubble.protocol.verdict import Verdict
from academic_bubble.store import clock, corrections
from academic_bubble.store.corrections import NewCorrection


@handles(CorrectRequest)
def correct(request: CorrectRequest, context: Context) -> CorrectReply:
    """Store what the user says; the verdict follows at once, the model within seconds."""
    from academic_bubble.store import fits

    context.database  # noqa: B018 - judging goes on without a database; this must not
    tweet, standing = request.tweet, context.standing()
    (shown,), (reading,) = judge([tweet], context), read([tweet], context)
    professional = _professional(request, shown)
    kinds = None if request.kinds is None else request.kinds if professional else ()
    vector, logits = fits.to_bytes(reading.vector, reading.logits)
    stored = corrections.add(
        context.database,
        NewCorrection(
            tweet_id=tweet.id,
            handle=tweet.author.handle,
            text=text_form(tweet, context) if standing.settings.keep_corrected_text else None,
            vector=vector,
            logits=logits,
            model=context.model.get().model_id,
            shown=_shown(shown, tweet.id, context),
            professional=professional,
            kinds=kinds if kinds is None else tuple(kind for kind in KINDS if kind in kinds),
            source=request.source,
            at=clock.now(),
        ),
    )
    context.learner.notify()
    return CorrectReply(
        id=request.id,
        correction=stored.public(),
        verdict=judge([tweet], context)[0],
        settings_revision=context.settings_revision(),
    )


@handles(UndoCorrectionRequest)
def undo_correction(request: UndoCorrectionRequest, context: Context) -> UndoCorrectionReply:
    """Take a correction back, and unlearn it."""
    removed = corrections.remove(context.database, request.correction)
    context.learner.notify()
    return UndoCorrectionReply(
        id=request.id,
        correction=removed.public(),
        verdict=judge([request.tweet], context)[0] if request.tweet else None,
        settings_revision=context.settings_revision(),
    )


@handles(ListCorrectionsRequest)
def list_corrections(request: ListCorrectionsRequest, context: Context) -> ListCorrectionsReply:
    """A part of the corrections in force, newest first."""
    page = corrections.page(context.database, request.offset, request.limit)
    return ListCorrectionsReply(
        id=request.id,
        corrections=fitting(one.public() for one in page),
        total=corrections.count(context.database),
    )


@handles(ResetLearningRequest)
def reset_learning(request: ResetLearningRequest, context: Context) -> ResetLearningReply:
    """Put all corrections aside, or bring them back."""
    act = corrections.bring_back if request.undo else corrections.forget
    moved = act(context.database)
    context.learner.notify()
    until = None if request.undo else clock.in_days(corrections.UNDO_DAYS)
    return ResetLearningReply(
        id=request.id,
        corrections=moved,
        undo_until=until,
        settings_revision=context.settings_revision(),
    )


def _professional(request: CorrectRequest, shown: Verdict) -> bool:
    if request.professional is not None:
        return request.professional
    if shown.outcome == "unsure":
        raise LabelUnclear
    return shown.outcome == "professional"


def _shown(verdict: Verdict, tweet_id: str, context: Context) -> Shown:
    """What was shown before the user said anything: a second word on a tweet changes nothing."""
    if verdict.correction is not None:
        earlier = corrections.find(context.database, tweet_id)
        if earlier is not None:
            return earlier.shown
    return Shown(outcome=verdict.outcome, professional=verdict.professional, kinds=verdict.kinds)
