"""Tweets to verdicts, and why."""

from __future__ import annotations

import time
from collections.abc import Iterable
from hashlib import blake2b

from academic_bubble.classifier.text import compose
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.handlers.seen import note_seen
from academic_bubble.protocol.base import Strictness
from academic_bubble.protocol.member import MemberMark
from academic_bubble.protocol.messages import (
    ClassifyReply,
    ClassifyRequest,
    ExplainReply,
    ExplainRequest,
)
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import Rejected, Verdict, WordEffect
from academic_bubble.store import membership, settings

SCORE_DIGITS = 4
DEFAULT_STRICTNESS: Strictness = "balanced"


@handles(ClassifyRequest)
def classify(request: ClassifyRequest, context: Context) -> ClassifyReply:
    """Judge a batch; the order of the tweets is kept, and unreadable ones are answered as such."""
    started = time.perf_counter()
    tweets = [item for item in request.tweets if isinstance(item, Tweet)]
    judged = judge(tweets, context)
    in_order = iter(judged)
    verdicts = tuple(
        item if isinstance(item, Rejected) else next(in_order) for item in request.tweets
    )
    note_seen(tweets, judged, context)
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
    """Say which words moved the verdict on a tweet, by leaving each out in turn."""
    classifier = context.model.get()
    points = classifier.points(_strictness(context))
    words = classifier.explain(request.tweet)
    return ExplainReply(
        id=request.id,
        verdict=judge([request.tweet], context)[0],
        words=tuple(WordEffect(word=word, effect=round(effect, 4)) for word, effect in words),
        personal_below=points.personal_below,
        professional_from=points.professional_from,
    )


def judge(tweets: list[Tweet], context: Context) -> list[Verdict]:
    """Verdicts for tweets, from the cache where the same text was judged before."""
    strictness = _strictness(context)
    keys = [_key(tweet, strictness) for tweet in tweets]
    new = {
        key: tweet for key, tweet in zip(keys, tweets, strict=True) if key not in context.verdicts
    }
    fresh = dict(zip(new, _judge_afresh(list(new.values()), strictness, context), strict=True))
    in_bubble = _members_among(tweets, context)
    verdicts = []
    for key, tweet in zip(keys, tweets, strict=True):
        verdict = fresh.get(key) or context.verdicts[key]
        context.verdicts[key] = verdict
        verdicts.append(_with_member(verdict, tweet, in_bubble))
    return verdicts


def _judge_afresh(
    tweets: list[Tweet], strictness: Strictness, context: Context
) -> Iterable[Verdict]:
    if not tweets:
        return
    classifier = context.model.get()
    judgements = classifier.classify(tweets, strictness)
    for tweet, judgement in zip(tweets, judgements, strict=True):
        yield Verdict.model_construct(
            id=tweet.id,
            outcome=judgement.outcome,
            professional=round(judgement.professional, SCORE_DIGITS),
            kinds=judgement.kinds,
            scores={kind: round(score, SCORE_DIGITS) for kind, score in judgement.scores.items()},
            model=classifier.model_id,
            reasons=judgement.reasons,
            is_member=False,
        )


def _key(tweet: Tweet, strictness: Strictness) -> tuple[str, ...]:
    """What a verdict depends on. What the model reads is hashed: the cache need not keep it."""
    read = f"{tweet.lang or ''}\0{compose(tweet)}"
    return tweet.id, strictness, blake2b(read.encode(), digest_size=16).hexdigest()


def _strictness(context: Context) -> Strictness:
    return context.read(lambda database: settings.read(database).strictness, DEFAULT_STRICTNESS)


def _members_among(tweets: list[Tweet], context: Context) -> dict[str, MemberMark]:
    """The members who wrote or reposted these tweets, by handle in lower case."""
    shown = {tweet.author.handle for tweet in tweets}
    shown |= {tweet.reposted_by.handle for tweet in tweets if tweet.reposted_by}
    return context.read(lambda database: membership.marks(database, shown), {})


def _with_member(verdict: Verdict, tweet: Tweet, in_bubble: dict[str, MemberMark]) -> Verdict:
    author = in_bubble.get(tweet.author.handle.lower())
    reposter = tweet.reposted_by and in_bubble.get(tweet.reposted_by.handle.lower())
    if author is None:
        return verdict.model_copy(update={"reposter": reposter}) if reposter else verdict
    return verdict.model_copy(
        update={
            "is_member": True,
            "member": author,
            "reposter": reposter,
            "reasons": ("member", *verdict.reasons),
        }
    )
