"""Tweets to ask the user about, and what their answers are worth."""

from __future__ import annotations

import json
import random
from typing import Any

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.handlers.overview import judged_now
from academic_bubble.judging import judge
from academic_bubble.protocol.learning import (
    ChangedVerdict,
    LearningStatusReply,
    LearningStatusRequest,
    Refit,
    ReviewBatchReply,
    ReviewBatchRequest,
)
from academic_bubble.recent import Seen
from academic_bubble.store import corrections, day_counts, settings, worth

MOST_EXAMPLES = 10
UNSURE_DAYS = 7


@handles(ReviewBatchRequest)
def review_batch(request: ReviewBatchRequest, context: Context) -> ReviewBatchReply:
    """The most telling of the unsure tweets, or a random sample of all."""
    from academic_bubble.learning.choice import most_telling

    candidates = _candidates(context, audit=request.audit)
    if request.audit:
        chosen = random.sample(candidates, min(request.size, len(candidates)))
    else:
        chosen = most_telling(candidates, request.size)
    return ReviewBatchReply(
        id=request.id,
        tweets=tuple(judged_now(chosen, context)),
        left=len(candidates) - len(chosen),
    )


@handles(LearningStatusRequest)
def learning_status(request: LearningStatusRequest, context: Context) -> LearningStatusReply:
    """What learning is worth, from the corrections themselves."""
    database, model = context.database, context.model.get().model_id
    context.counting.write(database)
    return LearningStatusReply(
        id=request.id,
        corrections=corrections.count(database),
        confirmed=worth.confirmed(database),
        accuracy=worth.accuracy(database),
        unsure=_unsure_share(context),
        kinds=worth.kind_precision(database),
        audit=worth.audit(database),
        refit=_refit(context, model),
        review_left=len(_candidates(context, audit=False)),
        audit_left=len(_candidates(context, audit=True)),
        forgotten=corrections.forgotten(database),
        unlearnable=corrections.unlearnable(database, model),
        keep_corrected_text=settings.read(database).keep_corrected_text,
    )


def _candidates(context: Context, *, audit: bool) -> list[Seen]:
    """Tweets of the last day with words that the user said nothing of, in a known language."""
    standing = context.standing()
    return [
        seen
        for seen in context.recent.newest_first()
        if seen.reading.vector is not None
        and seen.reading.is_known
        and seen.tweet.id not in standing.labels
        and (audit or (seen.verdict.outcome == "unsure" and seen.verdict.rule is None))
    ]


def _unsure_share(context: Context) -> float | None:
    days = day_counts.read(context.database, UNSURE_DAYS)
    seen = sum(day.seen for day in days)
    return round(sum(day.unsure for day in days) / seen, 4) if seen else None


def _refit(context: Context, model: str) -> Refit:
    from academic_bubble.store import fits

    progress, last = context.learner.progress, fits.last(context.database, model)
    before = progress.changed  # the learner may put another in its place meanwhile
    figures: dict[str, Any] = json.loads(last.figures) if last else {}
    by_id = {seen.tweet.id: seen for seen in context.recent.newest_first()}
    changed = [one for one in before if one in by_id][:MOST_EXAMPLES]
    verdicts = judge([by_id[one].tweet for one in changed], context)
    return Refit(
        state=progress.state,
        reason=progress.reason,
        at=last.at if last else None,
        seconds=last.seconds if last else None,
        learnt=last.learnt if last else 0,
        base_before=figures.get("base_before"),
        base_after=figures.get("base_after"),
        corrections_before=figures.get("corrections_before"),
        corrections_after=figures.get("corrections_after"),
        changed=len(before),
        examples=tuple(
            ChangedVerdict(tweet=by_id[one].tweet, before=before[one], verdict=verdict)
            for one, verdict in zip(changed, verdicts, strict=True)
        ),
    )
