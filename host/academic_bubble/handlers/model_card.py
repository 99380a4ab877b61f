"""What model.json says of how good the model is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from academic_bubble.classifier import artefact
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.errors import ModelDamaged
from academic_bubble.protocol.base import Strictness
from academic_bubble.protocol.model_card import (
    HidePoint,
    Measure,
    MeasureName,
    ModelCardReply,
    ModelCardRequest,
)

# Authors never seen in training: the figures that tell what to expect.
PART = "held_out"


@handles(ModelCardRequest)
def model_card(request: ModelCardRequest, context: Context) -> ModelCardReply:
    """Read the figures beside the model. Raises ModelMissing or ModelDamaged."""
    model = artefact.read()
    try:
        spec = json.loads((model.folder / artefact.DESCRIPTION).read_bytes())
        figures = spec.get("metrics", {}).get(PART, {})
        return ModelCardReply(
            id=request.id,
            model=model.id,
            created=str(spec.get("created", "")),
            languages=tuple(sorted(model.languages)),
            learnt_from=sum(int(part.get("learnt", 0)) for part in spec.get("data", [])),
            tweets=int(figures.get("tweets", 0)),
            measures=tuple(_measures(figures)),
            points=tuple(_points(figures)),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelDamaged from error


def _measures(figures: Mapping[str, Any]) -> list[Measure]:
    names = [name for name in get_args(MeasureName.__value__) if name in figures]
    return [
        Measure(
            name=name,
            value=figures[name]["value"],
            low=figures[name].get("low"),
            high=figures[name].get("high"),
        )
        for name in names
    ]


def _points(figures: Mapping[str, Any]) -> list[HidePoint]:
    names = [name for name in get_args(Strictness.__value__) if name in figures]
    return [HidePoint(strictness=name, **figures[name]) for name in names]
