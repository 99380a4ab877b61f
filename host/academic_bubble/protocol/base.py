"""What every model of the protocol shares."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

PROTOCOL_MIN = 1
PROTOCOL_MAX = 1
MAX_TWEETS = 100


class Frozen(BaseModel):
    """Immutable; unknown fields are ignored, so that a newer extension can talk to this host."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        json_schema_serialization_defaults_required=True,
        defer_build=True,  # hello must not wait for models that are not needed yet
    )


class Message(Frozen):
    """A request or reply: ``type`` says which, ``id`` pairs a reply with its request."""

    type: str
    id: int = Field(strict=True, ge=0)


Kind = TypeAliasType(
    "Kind",
    Literal[
        "paper",
        "project",
        "idea",
        "conference",
        "school",
        "course",
        "internship",
        "job",
        "event",
        "success",
        "question",
        "discussion",
        "media",
    ],
)
KINDS: tuple[Kind, ...] = get_args(Kind.__value__)
Outcome = TypeAliasType("Outcome", Literal["professional", "personal", "unsure"])
Strictness = TypeAliasType("Strictness", Literal["sure", "balanced", "likely"])
Probability = Annotated[float, Field(ge=0, le=1)]
Handle = Annotated[str, Field(max_length=64)]
