"""Tweets to verdicts: the model, what it learnt, the user's rules, and their word on a tweet."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from academic_bubble.classifier.text import compose
from academic_bubble.context import Context
from academic_bubble.protocol.base import Kind, Outcome
from academic_bubble.protocol.member import MemberMark
from academic_bubble.protocol.rules import AppliedRule
from academic_bubble.protocol.settings import QuoteRule
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import ReasonCode, Verdict
from academic_bubble.store import membership

if TYPE_CHECKING:
    from academic_bubble.classifier.heads import Floats
    from academic_bubble.classifier.verdict import Classifier, Judgement, Reading
    from academic_bubble.standing import Standing

SCORE_DIGITS = 4


def judge(tweets: Sequence[Tweet], context: Context) -> list[Verdict]:
    """Verdicts for tweets, in order; what the model read is remembered."""
    if not tweets:
        return []
    classifier, standing = context.model.get(), context.standing()
    readings = read(tweets, context)
    shifts = standing.personal.shifts(readings, [tweet.author.handle for tweet in tweets])
    in_bubble = _members_among(tweets, context)
    return [
        _with_member(_verdict(tweet, reading, shift, classifier, standing), tweet, in_bubble)
        for tweet, reading, shift in zip(tweets, readings, shifts, strict=True)
    ]


def read(tweets: Sequence[Tweet], context: Context) -> list[Reading]:
    """What the model reads of tweets, from memory where the same text was read before."""
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


def _verdict(
    tweet: Tweet, reading: Reading, shift: Floats | None, classifier: Classifier, standing: Standing
) -> Verdict:
    strictness = standing.settings.strictness
    judgement = classifier.decide(reading, strictness, shift)
    reasons: tuple[ReasonCode, ...] = judgement.reasons
    if shift is not None and _differ(judgement, classifier.decide(reading, strictness)):
        reasons = ("learnt", *reasons)
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
