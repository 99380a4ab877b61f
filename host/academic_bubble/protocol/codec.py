"""Bytes to requests, replies to bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from academic_bubble.errors import BubbleError, InvalidJson, InvalidMessage, UnknownType
from academic_bubble.protocol.base import Message
from academic_bubble.protocol.failure import ErrorReply, Failure
from academic_bubble.protocol.hello import HelloRequest

if TYPE_CHECKING:
    from academic_bubble.protocol.messages import Reply


def decode_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object. Raises InvalidJson for anything else.

    Lone surrogates, legal in JSON and in JavaScript strings, become U+FFFD: they could be
    neither validated, stored nor sent back.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InvalidJson from error
    if not isinstance(value, dict):
        raise InvalidJson
    return _well_formed(value) if b"\\u" in body else value


def _well_formed(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_well_formed(item) for item in value]
    return value


def message_id(value: dict[str, Any]) -> int | None:
    """The id of a message that may be malformed, or None if it has no usable one."""
    number = value.get("id")
    usable = isinstance(number, int) and not isinstance(number, bool) and number >= 0
    return number if usable else None


def parse_request(value: dict[str, Any]) -> Message:
    """Validate a request. Raises UnknownType or InvalidMessage, which names the first bad field."""
    model = _request_class(str(value.get("type")))
    if model is None:
        raise UnknownType
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "message"
        raise InvalidMessage(f"{InvalidMessage.default} Field: {field}.") from error


def _request_class(name: str) -> type[Message] | None:
    if name == "hello":
        return HelloRequest  # the first on every port need not wait for the others' classes
    from academic_bubble.protocol.messages import REQUESTS

    return REQUESTS.get(name)


def encode(reply: Reply) -> bytes:
    """Compact UTF-8 JSON; pydantic never writes NaN."""
    return reply.model_dump_json().encode()


def error_reply(error: BubbleError, request_id: int | None) -> ErrorReply:
    """The reply that carries an error."""
    return ErrorReply(id=request_id, error=Failure(code=error.code, message=error.message))
