"""From a frame's body to its reply: exactly one reply to every request, whatever happens."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from academic_bubble.context import Context
from academic_bubble.errors import BubbleError, ResponseTooLarge, StorageUnavailable
from academic_bubble.log import cause, get_logger, where
from academic_bubble.protocol.base import Message
from academic_bubble.protocol.codec import (
    decode_object,
    encode,
    error_reply,
    message_id,
    parse_request,
)
from academic_bubble.protocol.messages import Reply
from academic_bubble.wire import MAX_OUTBOUND

R = TypeVar("R", bound=Message)
Handler = Callable[[R, Context], Reply]
_handlers: dict[type[Message], Handler[Message]] = {}


def handles(request: type[R]) -> Callable[[Handler[R]], Handler[R]]:
    """Register the handler of one class of request."""

    def register(handler: Handler[R]) -> Handler[R]:
        assert request not in _handlers, f"two handlers for {request.__name__}"
        _handlers[request] = handler  # type: ignore[assignment]  # the key guarantees the type
        return handler

    return register


def registered() -> frozenset[type[Message]]:
    """The classes of request that have a handler."""
    return frozenset(_handlers)


def answer(body: bytes, context: Context) -> bytes:
    """Answer one request. Never raises, and never lets tweet text or a traceback out."""
    started = time.perf_counter()
    request_id, kind = None, "unreadable"
    try:
        value = decode_object(body)
        request_id, kind = message_id(value), str(value.get("type"))[:40]
        request = parse_request(value)
        reply = encode(_handlers[type(request)](request, context))
        if len(reply) > MAX_OUTBOUND:
            raise ResponseTooLarge
    except BubbleError as error:
        reply = encode(error_reply(error, request_id))
        get_logger().warning(
            "%s id=%s failed: %s%s", _printable(kind), request_id, error.code, cause(error)
        )
    except sqlite3.Error as error:
        reply = encode(error_reply(StorageUnavailable(), request_id))
        get_logger().error("%s id=%s failed: %s", _printable(kind), request_id, where(error))
    except Exception as error:  # noqa: BLE001 - a handler's fault must not take the host down
        reply = encode(error_reply(BubbleError(), request_id))
        get_logger().error("%s id=%s failed: %s", _printable(kind), request_id, where(error))
    else:
        elapsed = (time.perf_counter() - started) * 1000
        get_logger().info("%s id=%s %.1f ms", _printable(kind), request_id, elapsed)
    return reply


def _printable(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode()
