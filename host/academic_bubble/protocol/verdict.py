"""What the host says of a tweet, and why."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError, ValidatorFunctionWrapHandler
from pydantic.functional_validators import WrapValidator
from typing_extensions import TypeAliasType

from academic_bubble.errors import InvalidTweet
from academic_bubble.protocol.base import Frozen, Kind, Outcome, Probability
from academic_bubble.protocol.failure import Failure
from academic_bubble.protocol.member import MemberMark
from academic_bubble.protocol.rules import AppliedRule
from academic_bubble.protocol.tweet import Tweet

ReasonCode = TypeAliasType(
    "ReasonCode",
    Literal["model", "language", "empty", "member", "author", "learnt", "rule", "corrected"],
)


class Rejected(Frozen):
    """Stands in a batch, and in its reply, for a tweet that could not be read."""

    id: str | None = None
    error: Failure


class Verdict(Frozen):
    """The host's judgement of one tweet.

    ``professional`` is a calibrated probability; ``scores`` has one probability per kind;
    ``kinds`` are those over their threshold, likeliest first; ``reasons`` say what decided;
    ``is_member`` tells that the author is in the user's bubble, whose tweets are never hidden;
    ``member`` has the author's tags and rules then, ``reposter`` those of a member who reposted;
    ``rule`` is the user's rule that decided, and ``correction`` the id of what the user said of
    this very tweet, which beats everything.
    """

    id: str
    outcome: Outcome
    professional: Probability
    kinds: tuple[Kind, ...] = ()
    scores: dict[Kind, Probability]
    model: str
    reasons: tuple[ReasonCode, ...] = ()
    is_member: bool = False
    member: MemberMark | None = None
    reposter: MemberMark | None = None
    rule: AppliedRule | None = None
    correction: int | None = None


def _reject_alone(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    """Turn an unreadable tweet into a Rejected, so that it never sinks its batch."""
    if isinstance(value, Rejected):
        return value
    try:
        return handler(value)
    except ValidationError as error:
        tweet_id = value.get("id") if isinstance(value, dict) else None
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "tweet"
        return Rejected(
            id=tweet_id if isinstance(tweet_id, str) else None,
            error=Failure(
                code=InvalidTweet.code, message=f"{InvalidTweet.default} Field: {field}."
            ),
        )


# The schema is Tweet's alone: a Rejected is made here and never arrives from a browser.
TweetItem = Annotated[Tweet, WrapValidator(_reject_alone)]
read_tweet: TypeAdapter[Tweet | Rejected] = TypeAdapter(TweetItem)


class WordEffect(Frozen):
    """How far this word would move an undecided verdict towards professional, or towards a kind."""

    word: str
    effect: float = Field(ge=-0.5, le=0.5)


class KindWords(Frozen):
    """The words by the size of their effect on a kind."""

    kind: Kind
    words: tuple[WordEffect, ...]
