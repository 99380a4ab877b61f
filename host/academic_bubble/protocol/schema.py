"""The protocol as JSON Schema, from which the extension's types are generated."""

from __future__ import annotations

from typing import Any, get_args

from pydantic.json_schema import models_json_schema

from academic_bubble.protocol.messages import REQUESTS, Reply


def protocol_schema() -> dict[str, Any]:
    """A JSON Schema document whose definitions are all messages and what they contain.

    Messages are described as they are written in full: every field is required.
    """
    models = [*REQUESTS.values(), *get_args(Reply)]
    _, schema = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/definitions/{model}"
    )
    return {"title": "Protocol", "definitions": schema["$defs"]}
