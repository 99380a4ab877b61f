"""Tweets to verdicts, and why."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.handlers.seen import note_seen
from academic_bubble.judging import judge, read
from academic_bubble.protocol.messages import (
    ClassifyReply,
    ClassifyRequest,
    ExplainReply,
    ExplainRequest,
)
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import KindWords, Rejected, Verdict, WordEffect

if TYPE_CHECKING:
    from academic_bubble.classifier.verdict import Reading


@handles(ClassifyRequest)
def classify(request: ClassifyRequest, context: Context) -> ClassifyReply:
    """Judge a batch; the order of the tweets is kept, and unreadable ones are answered as such."""
    started = time.perf_counter()
    tweets = [item for item in request.tweets if isinstance(item, Tweet)]
    with context.learner.quiet:
        readings = read(tweets, context)
        judged = judge(tweets, context, readings)
    in_order = iter(judged)
    verdicts = tuple(
        item if isinstance(item, Rejected) else next(in_order) for item in request.tweets
    )
    note_seen(zip(tweets, judged, readings, strict=True), context)
    _remember(tweets, judged, readings, context)
    elapsed_ms = (time.perf_counter() - started) * 1000
    context.latency_ms.append(round(elapsed_ms, 2))
    context.tweets_judged += len(tweets)
    return ClassifyReply(
        id=request.id,
        verdicts=verdicts,
        settings_revision=context.settings_revision(),
        elapsed_ms=round(elapsed_ms, 2),
    )


@handles(ExplainRequest)
def explain(request: ExplainRequest, context: Context) -> ExplainReply:
    """Say which words moved the verdict on a tweet, and which speak for each of its kinds."""
    classifier = context.model.get()
    standing = context.standing()
    points = classifier.points(standing.settings.strictness)
    effects = classifier.explain(request.tweet, standing.personal.on_vectors)
    verdict = judge([request.tweet], context)[0]
    # A kind that a rule or the user gave is not the words' doing.
    by_words = [kind for kind in classifier.likely(verdict.scores) if kind in verdict.kinds]
    return ExplainReply(
        id=request.id,
        verdict=verdict,
        words=_words(effects["professional"]),
        kinds=tuple(KindWords(kind=kind, words=_words(effects[kind])) for kind in by_words),
        personal_below=points.personal_below,
        professional_from=points.professional_from,
    )


def _words(effects: Iterable[tuple[str, float]]) -> tuple[WordEffect, ...]:
    return tuple(WordEffect(word=word, effect=effect) for word, effect in effects)


def _remember(
    tweets: list[Tweet], verdicts: list[Verdict], readings: list[Reading], context: Context
) -> None:
    """Count, and keep for a day, what the user lets be counted and kept."""
    if not tweets:
        return
    chosen = context.standing().settings
    if chosen.keep_recent:
        context.recent.note(zip(tweets, readings, verdicts, strict=True))
    if chosen.keep_counts:
        shown = zip(tweets, verdicts, strict=True)
        context.counting.note(verdict for tweet, verdict in shown if not tweet.is_promoted)
