"""How good the shipped classifier was found to be when it was made."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Message, Strictness

MeasureName = TypeAliasType(
    "MeasureName",
    Literal[
        "accuracy",
        "auc",
        "lost_at_80_caught",
        "calibration_error",
        "kinds_macro_f1",
        "kinds_micro_f1",
    ],
)


class Measure(Frozen):
    """A measure with its 95 % bootstrap interval; null bounds where none was computed."""

    name: MeasureName
    value: float
    low: float | None
    high: float | None


class HidePoint(Frozen):
    """At a strictness: shares of professional and of personal tweets called personal, and of
    all tweets left unsure."""

    strictness: Strictness
    professional_called_personal: float
    personal_called_personal: float
    unsure: float


class ModelCardRequest(Message):
    type: Literal["model_card"]


class ModelCardReply(Message):
    """``measures`` and ``points`` are those on ``tweets`` by authors never seen in training, and
    empty for a model without figures; ``learnt_from`` counts the tweets it was trained on, labelled
    by readers or by a teacher."""

    type: Literal["model_card_reply"] = "model_card_reply"
    model: str
    created: str
    languages: tuple[str, ...]
    learnt_from: int
    tweets: int
    measures: tuple[Measure, ...]
    points: tuple[HidePoint, ...]
