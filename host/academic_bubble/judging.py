"""Tweets to verdicts: the model, what it learnt, the user's rules, and their word on a tweet."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from academic_bubble.classifier import author
from academic_bubble.classifier.text import compose
from academic_bubble.context import Context
from academic_bubble.protocol.base import Kind, Outcome
from academic_bubble.protocol.member import MemberMark
from academic_bubble.protocol.rules import AppliedRule
from academic_bubble.protocol.settings import QuoteRule
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import ReasonCode, Verdict
from academic_bubble.store import membership, sightings
from academic_bubble.store.sightings import NOTHING_SEEN, Seen

if TYPE_CHECKING:
    from academic_bubble.classifier.heads import Floats
    from academic_bubble.classifier.verdict import Classifier, Judgement, Reading
    from academic_bubble.standing import Standing

SCORE_DIGITS = 4


def judge(
    tweets: Sequence[Tweet], context: Context, readings: Sequence[Reading] | None = None
) -> list[Verdict]:
    """Verdicts for tweets, in order; ``readings`` are those of ``read``, where they are at hand."""
    if not tweets:
        return []
    classifier, standing = context.model.get(), context.standing()
    readings = read(tweets, context) if readings is None else readings
    shifts = standing.personal.shifts(readings, [tweet.author.handle for tweet in tweets])
    steps = _author_steps(tweets, context)
    in_bubble = _members_among(tweets, context)
    return [
        _with_member(
            _verdict(tweet, Moved(reading, shift, step), classifier, standing), tweet, in_bubble
        )
        for tweet, reading, shift, step in zip(tweets, readings, shifts, steps, strict=True)
    ]


def read(tweets: Sequence[Tweet], context: Context) -> list[Reading]:
    """What the model reads of tweets, in order; remembered for when the same text comes again."""
    if not tweets:
        return []
    quotes = context.standing().settings.quotes
    meant = [_meant(tweet, quotes) for tweet in tweets]
    keys = [_key(tweet) for tweet in meant]
    new = {
        key: tweet for key, tweet in zip(keys, meant, strict=True) if key not in context.readings
    }
    fresh = dict(zip(new, context.model.get().read(list(new.values())), strict=True))
    readings = [fresh.get(key) or context.readings[key] for key in keys]
    context.readings.update(zip(keys, readings, strict=True))
    return readings


def text_form(tweet: Tweet, context: Context) -> str:
    """What the model reads of a tweet, as text."""
    return compose(_meant(tweet, context.standing().settings.quotes))


def _meant(tweet: Tweet, quotes: QuoteRule) -> Tweet:
    """Which of two tweets is judged, where one quotes another."""
    if tweet.quoted is None or quotes == "both":
        return tweet
    if quotes == "outer" and tweet.text.strip():
        return tweet.model_copy(update={"quoted": None})
    inner = {"text": tweet.quoted.text, "quoted": None, "card_title": None, "links": ()}
    return tweet.model_copy(update=inner)


class Moved(NamedTuple):
    """What the model read of a tweet, and what moves its logits: what was learnt from corrections
    (labels,), and the step for what was seen of the author."""

    reading: Reading
    shift: Floats | None
    step: float


def _author_steps(tweets: Sequence[Tweet], context: Context) -> list[float]:
    if not context.standing().settings.author_context:
        return [0.0] * len(tweets)
    authors = {tweet.id: tweet.author.handle for tweet in tweets if tweet.author.handle}
    nobody: dict[str, Seen] = {}
    seen = context.read(lambda database: sightings.others_of(database, authors), nobody)
    return [author.shift(*seen.get(tweet.id, NOTHING_SEEN)) for tweet in tweets]


def _decide(
    moved: Moved, classifier: Classifier, standing: Standing
) -> tuple[Judgement, tuple[ReasonCode, ...]]:
    """The model's judgement with all that moves it, and which of that made a difference."""
    reading, shift, step = moved
    strictness = standing.settings.strictness
    plain = learnt = judgement = classifier.decide(reading, strictness)
    if shift is not None:
        learnt = judgement = classifier.decide(reading, strictness, shift)
    if step and reading.logits is not None:
        total = 0 * reading.logits if shift is None else shift.copy()
        total[0] += step
        judgement = classifier.decide(reading, strictness, total)
    reasons: tuple[ReasonCode, ...] = judgement.reasons
    if _differ(learnt, plain):
        reasons = ("learnt", *reasons)
    if _differ(judgement, learnt):
        reasons = ("author", *reasons)
    return judgement, reasons


def _verdict(tweet: Tweet, moved: Moved, classifier: Classifier, standing: Standing) -> Verdict:
    judgement, reasons = _decide(moved, classifier, standing)
    outcome: Outcome = judgement.outcome
    kinds: tuple[str, ...] = judgement.kinds
    rule, label = standing.rules.decide(tweet), standing.labels.get(tweet.id)
    if label is not None:
        outcome = "professional" if label.professional else "personal"
        kinds = _said(label.professional, label.kinds, judgement, classifier)
        reasons, rule = ("corrected", *reasons), None
    elif rule is not None:
        outcome = "personal" if rule.effect == "hide" else "professional"
        kinds = _said(rule.effect != "hide", rule.kinds or None, judgement, classifier)
        reasons = ("rule", *reasons)
    return Verdict.model_construct(
        id=tweet.id,
        outcome=outcome,
        professional=round(judgement.professional, SCORE_DIGITS),
        kinds=kinds,
        scores={kind: round(score, SCORE_DIGITS) for kind, score in judgement.scores.items()},
        model=classifier.model_id,
        reasons=reasons,
        is_member=False,
        member=None,
        reposter=None,
        rule=None if rule is None else AppliedRule.model_validate(rule.model_dump()),
        correction=None if label is None else label.correction,
    )


def _differ(one: Judgement, other: Judgement) -> bool:
    return (one.outcome, set(one.kinds)) != (other.outcome, set(other.kinds))


def _said(
    professional: bool,
    kinds: tuple[Kind, ...] | None,
    judgement: Judgement,
    classifier: Classifier,
) -> tuple[str, ...]:
    """The kinds that the user gave, or else the likely ones of a professional tweet."""
    if not professional:
        return ()
    return classifier.likely(judgement.scores) if kinds is None else kinds


def _key(tweet: Tweet) -> bytes:
    """What a reading depends on, hashed: memory need not keep the text."""
    return blake2b(f"{tweet.lang or ''}\0{compose(tweet)}".encode(), digest_size=16).digest()


def _members_among(tweets: Sequence[Tweet], context: Context) -> dict[str, MemberMark]:
    """The members who wrote or reposted these tweets, by handle in lower case."""
    shown = {tweet.author.handle for tweet in tweets}
    shown |= {tweet.reposted_by.handle for tweet in tweets if tweet.reposted_by}
    return context.read(lambda database: membership.marks(database, shown), {})


def _with_member(verdict: Verdict, tweet: Tweet, in_bubble: dict[str, MemberMark]) -> Verdict:
    writer = in_bubble.get(tweet.author.handle.lower())
    reposter = tweet.reposted_by and in_bubble.get(tweet.reposted_by.handle.lower())
    if writer is None:
        return verdict.model_copy(update={"reposter": reposter}) if reposter else verdict
    return verdict.model_copy(
        update={
            "is_member": True,
            "member": writer,
            "reposter": reposter,
            "reasons": ("member", *verdict.reasons),
        }
    )
