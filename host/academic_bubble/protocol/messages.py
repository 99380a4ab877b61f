"""Every request and its reply. A request of type T is answered by T_reply or by error."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from academic_bubble.protocol.base import MAX_TWEETS, Frozen, Message
from academic_bubble.protocol.bubble import BubbleReply, BubbleRequest
from academic_bubble.protocol.bubble_files import FilesReply, FilesRequest
from academic_bubble.protocol.discovery import DiscoveryReply, DiscoveryRequest
from academic_bubble.protocol.doctor import DoctorReply, DoctorRequest
from academic_bubble.protocol.failure import ErrorReply
from academic_bubble.protocol.hello import HelloReply, HelloRequest, ModelInfo, Recovery
from academic_bubble.protocol.host_log import HostLogReply, HostLogRequest
from academic_bubble.protocol.learning import LearningReply, LearningRequest
from academic_bubble.protocol.model_card import ModelCardReply, ModelCardRequest
from academic_bubble.protocol.network import NetworkReply, NetworkRequest
from academic_bubble.protocol.overview import OverviewReply, OverviewRequest, PauseRequest
from academic_bubble.protocol.privacy import PrivacyReply, PrivacyRequest
from academic_bubble.protocol.rules import RuleReply, RuleRequest
from academic_bubble.protocol.settings import Settings, SettingsChange
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import (
    KindWords,
    Rejected,
    TweetItem,
    Verdict,
    WordEffect,
)


class ClassifyRequest(Message):
    """Up to 100 tweets. Tweets that cannot be read are answered one by one as rejected."""

    type: Literal["classify"]
    tweets: tuple[TweetItem, ...] = Field(max_length=MAX_TWEETS)


class ClassifyReply(Message):
    """One entry per tweet asked for, in the same order."""

    type: Literal["classify_reply"] = "classify_reply"
    verdicts: tuple[Verdict | Rejected, ...]
    settings_revision: int
    elapsed_ms: float


class ExplainRequest(Message):
    """Asks which words moved the verdict on one tweet."""

    type: Literal["explain"]
    tweet: Tweet


class ExplainReply(Message):
    """``words`` by the size of their effect, and the same for each kind that the words made;
    ``personal_below`` and ``professional_from`` are the probabilities of professional at which the
    outcome changes."""

    type: Literal["explain_reply"] = "explain_reply"
    verdict: Verdict
    words: tuple[WordEffect, ...]
    kinds: tuple[KindWords, ...]
    personal_below: float
    professional_from: float


class StatusRequest(Message):
    type: Literal["status"]


class StatusReply(Message):
    """How the host is doing. ``latency_ms`` has the last 100 classify times, oldest first."""

    type: Literal["status_reply"] = "status_reply"
    host_version: str
    python_version: str
    model: ModelInfo
    uptime_s: float
    tweets_judged: int
    cached_verdicts: int
    latency_ms: tuple[float, ...]
    peak_memory_mib: float | None
    settings_revision: int
    recovery: Recovery | None = None


class GetSettingsRequest(Message):
    type: Literal["get_settings"]


class ChangeSettingsRequest(Message):
    """Writes only the given fields; ``reset`` first returns everything to its default."""

    type: Literal["change_settings"]
    change: SettingsChange = SettingsChange()
    reset: bool = False


class SettingsReply(Message):
    """Answers get_settings and change_settings with all settings as they now stand."""

    type: Literal["settings_reply"] = "settings_reply"
    settings: Settings


class ConfirmRecoveryRequest(Message):
    """The user has been told of the recovery: status and hello need not tell of it again."""

    type: Literal["confirm_recovery"]


class ConfirmRecoveryReply(Message):
    type: Literal["confirm_recovery_reply"] = "confirm_recovery_reply"


class ChangedNotice(Frozen):
    """Sent unasked, when another host changed the database: it belongs to no request."""

    type: Literal["changed"] = "changed"
    settings_revision: int


Request = Annotated[
    HelloRequest
    | ClassifyRequest
    | ExplainRequest
    | StatusRequest
    | GetSettingsRequest
    | ChangeSettingsRequest
    | ConfirmRecoveryRequest
    | BubbleRequest
    | DiscoveryRequest
    | NetworkRequest
    | FilesRequest
    | LearningRequest
    | RuleRequest
    | OverviewRequest
    | PauseRequest
    | PrivacyRequest
    | DoctorRequest
    | HostLogRequest
    | ModelCardRequest,
    Field(discriminator="type"),
]
Reply = (
    HelloReply
    | ClassifyReply
    | ExplainReply
    | StatusReply
    | SettingsReply
    | ConfirmRecoveryReply
    | BubbleReply
    | DiscoveryReply
    | NetworkReply
    | FilesReply
    | LearningReply
    | RuleReply
    | OverviewReply
    | PrivacyReply
    | ChangedNotice
    | DoctorReply
    | HostLogReply
    | ModelCardReply
    | ErrorReply
)


def _type_name(model: type[Message]) -> str:
    return str(get_args(model.model_fields["type"].annotation)[0])


REQUESTS: dict[str, type[Message]] = {
    _type_name(model): model for model in get_args(get_args(Request)[0])
}
