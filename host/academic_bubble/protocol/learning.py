"""Corrections, what was learnt from them, and which tweets to ask the user about."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Handle, Kind, Message, Outcome, Probability
from academic_bubble.protocol.member import Ask
from academic_bubble.protocol.tweet import Tweet, TweetId
from academic_bubble.protocol.verdict import Verdict

MAX_PAGE = 100
MAX_REVIEW = 10
CorrectionSource = TypeAliasType("CorrectionSource", Literal["feed", "review", "audit"])
RefitState = TypeAliasType("RefitState", Literal["idle", "waiting", "running", "refused", "failed"])
Offset = Annotated[int, Field(ge=0)]
Limit = Annotated[int, Field(ge=1, le=MAX_PAGE)]
Share = Annotated[float, Field(ge=0, le=1)]


class Shown(Frozen):
    """What the host showed of a tweet before the user said what is right."""

    outcome: Outcome
    professional: Probability
    kinds: tuple[Kind, ...]


class Correction(Frozen):
    """What the user said of one tweet.

    ``kinds`` is null when nothing was said of them; ``confirms`` tells that the host was right;
    ``text`` is the tweet's normalised text form, null if such texts are not kept; ``at`` is UTC.
    """

    id: int
    tweet_id: str
    handle: str
    text: str | None
    shown: Shown
    professional: bool
    kinds: tuple[Kind, ...] | None
    confirms: bool
    source: CorrectionSource
    model: str
    at: str


class CorrectRequest(Ask):
    """Says what a tweet is; the answer shows it at once, and the model learns it shortly after.

    ``professional`` null confirms what the host shows. ``kinds`` null says nothing of the kinds.
    A second correction of a tweet replaces the first.
    """

    type: Literal["correct"]
    tweet: Tweet
    professional: bool | None = None
    kinds: tuple[Kind, ...] | None = None
    source: CorrectionSource = "feed"


class CorrectReply(Message):
    type: Literal["correct_reply"] = "correct_reply"
    correction: Correction
    verdict: Verdict
    settings_revision: int


class UndoCorrectionRequest(Ask):
    """Takes a correction back. With the tweet, the reply says how it is judged now."""

    type: Literal["undo_correction"]
    correction: int
    tweet: Tweet | None = None


class UndoCorrectionReply(Message):
    type: Literal["undo_correction_reply"] = "undo_correction_reply"
    correction: Correction
    verdict: Verdict | None
    settings_revision: int


class ListCorrectionsRequest(Ask):
    """Newest first."""

    type: Literal["list_corrections"]
    offset: Offset = 0
    limit: Limit = 50


class ListCorrectionsReply(Message):
    type: Literal["list_corrections_reply"] = "list_corrections_reply"
    corrections: tuple[Correction, ...]
    total: int


class ReviewBatchRequest(Ask):
    """Asks for tweets that the user's answer would teach most: unsure, and unlike each other.

    With ``audit`` they are drawn at random instead, so that the answers measure the model.
    """

    type: Literal["review_batch"]
    size: int = Field(default=MAX_REVIEW, ge=1, le=MAX_REVIEW)
    audit: bool = False


class JudgedTweet(Frozen):
    """A tweet seen within the last day, with the verdict as of now; ``at`` is UTC."""

    tweet: Tweet
    verdict: Verdict
    at: str


class ReviewBatchReply(Message):
    """``left`` counts the tweets that could still be asked about after these."""

    type: Literal["review_batch_reply"] = "review_batch_reply"
    tweets: tuple[JudgedTweet, ...]
    left: int


class AccuracyPoint(Frozen):
    """Answers of one day (UTC): how many, how many the host had right beforehand, and on how many
    it had been unsure; on the rest it was wrong."""

    day: str
    corrections: int
    right: int
    unsure: int


class KindPrecision(Frozen):
    """Of the corrected tweets that showed this kind, in how many the user kept it."""

    kind: Kind
    shown: int
    right: int


class Audit(Frozen):
    """The random sample: ``due`` once a week, its answers so far, and when the last came (UTC)."""

    due: bool
    answered: int
    right: int
    last_at: str | None


class ChangedVerdict(Frozen):
    """A tweet seen within the last day whose outcome the last refit changed."""

    tweet: Tweet
    before: Outcome
    verdict: Verdict


class Refit(Frozen):
    """The last fit of the personal heads.

    ``reason`` says why it was refused or failed. Accuracies are of professional, on the frozen
    base set and on the corrections, ``before`` and ``after``; null where there was no fit yet.
    """

    state: RefitState
    reason: str | None
    at: str | None
    seconds: float | None
    learnt: int
    base_before: Share | None
    base_after: Share | None
    corrections_before: Share | None
    corrections_after: Share | None
    changed: int
    examples: tuple[ChangedVerdict, ...]


class LearningStatusRequest(Ask):
    type: Literal["learning_status"]


class LearningStatusReply(Message):
    """What learning is worth. ``accuracy`` is by day, each answer judged before it was learnt;
    ``unsure`` is the share of unsure among the tweets of the last seven days, null without any;
    ``forgotten`` counts the corrections that a reset put aside and that can still be brought back;
    ``unlearnable`` those that another model read and whose text was not kept, or that have no
    words: they hold for their own tweet only.
    """

    type: Literal["learning_status_reply"] = "learning_status_reply"
    corrections: int
    confirmed: int
    accuracy: tuple[AccuracyPoint, ...]
    unsure: Share | None
    kinds: tuple[KindPrecision, ...]
    audit: Audit
    refit: Refit
    review_left: int
    audit_left: int
    forgotten: int
    unlearnable: int
    keep_corrected_text: bool


class ResetLearningRequest(Ask):
    """Returns to the base model. ``undo`` brings back what the last reset put aside, for a day."""

    type: Literal["reset_learning"]
    undo: bool = False


class ResetLearningReply(Message):
    """``corrections`` were put aside, or brought back: then ``undo_until`` (UTC) is null."""

    type: Literal["reset_learning_reply"] = "reset_learning_reply"
    corrections: int
    undo_until: str | None
    settings_revision: int


class PortableCorrection(Frozen):
    """A correction as a line of a file: all that is needed to learn from it elsewhere.

    ``vector`` and ``logits`` are what ``model`` read of it: base64 of little-endian float16 and
    float32.
    """

    tweet_id: TweetId
    handle: Handle = ""
    text: str | None = Field(default=None, max_length=4_000)
    vector: str | None = Field(default=None, max_length=8_192)
    logits: str | None = Field(default=None, max_length=1_024)
    model: str = Field(max_length=100)
    shown: Shown
    professional: bool
    kinds: tuple[Kind, ...] | None = None
    source: CorrectionSource = "feed"
    at: str = Field(max_length=40)


class ExportCorrectionsRequest(Ask):
    """Oldest first; ask again from ``offset`` plus the number received until ``total``."""

    type: Literal["export_corrections"]
    offset: Offset = 0
    limit: Limit = MAX_PAGE


class ExportCorrectionsReply(Message):
    type: Literal["export_corrections_reply"] = "export_corrections_reply"
    corrections: tuple[PortableCorrection, ...]
    total: int


class ImportCorrectionsRequest(Ask):
    """Adds corrections of a file; a tweet that was corrected here already stays as it is."""

    type: Literal["import_corrections"]
    corrections: tuple[PortableCorrection, ...] = Field(max_length=MAX_PAGE)


class ImportCorrectionsReply(Message):
    """``known`` were there already; ``unusable`` had neither a text nor a vector of this model."""

    type: Literal["import_corrections_reply"] = "import_corrections_reply"
    added: int
    known: int
    unusable: int
    settings_revision: int


LearningRequest = (
    CorrectRequest
    | UndoCorrectionRequest
    | ListCorrectionsRequest
    | ReviewBatchRequest
    | LearningStatusRequest
    | ResetLearningRequest
    | ExportCorrectionsRequest
    | ImportCorrectionsRequest
)
LearningReply = (
    CorrectReply
    | UndoCorrectionReply
    | ListCorrectionsReply
    | ReviewBatchReply
    | LearningStatusReply
    | ResetLearningReply
    | ExportCorrectionsReply
    | ImportCorrectionsReply
)
