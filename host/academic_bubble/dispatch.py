"""From a frame's body to its reply: exactly one reply to every request, whatever happens."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from academic_bubble.context import Context
from academic_bubble.errors import BubbleError, ResponseTooLarge, StorageFull, StorageUnavailable
from academic_bubble.log import cause, get_logger, where
from academic_bubble.protocol.base import Message
from academic_bubble.protocol.codec import (
    decode_object,
    encode,
    error_reply,
    message_id,
    parse_request,
)
from academic_bubble.store.damage import code_of, is_damage
from academic_bubble.wire import MAX_OUTBOUND

if TYPE_CHECKING:
    from academic_bubble.protocol.messages import Reply

R = TypeVar("R", bound=Message)
Handler = Callable[[R, Context], "Reply"]
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
        answered = _handle(request, context)
        _note_told(answered, context)
        reply = encode(answered)
        if len(reply) > MAX_OUTBOUND:
            raise ResponseTooLarge
    except BubbleError as error:
        reply = encode(error_reply(error, request_id))
        get_logger().warning(
            "%s id=%s failed: %s%s", _printable(kind), request_id, error.code, cause(error)
        )
    except sqlite3.Error as error:
        is_full = code_of(error) == sqlite3.SQLITE_FULL
        failure = StorageFull() if is_full else StorageUnavailable()
        reply = encode(error_reply(failure, request_id))
        get_logger().error("%s id=%s failed: %s", _printable(kind), request_id, where(error))
    except Exception as error:  # noqa: BLE001 - a handler's fault must not take the host down
        reply = encode(error_reply(BubbleError(), request_id))
        get_logger().error("%s id=%s failed: %s", _printable(kind), request_id, where(error))
    else:
        elapsed = (time.perf_counter() - started) * 1000
        get_logger().info("%s id=%s %.1f ms", _printable(kind), request_id, elapsed)
    return reply


def _handle(request: Message, context: Context) -> Reply:
    """Let its handler answer; over a database that proves damaged, once more after mending it."""
    context.look_at_database()
    handler = _handler_of(type(request))
    try:
        return handler(request, context)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        get_logger().error("database damaged: %s", where(error))
        context.mend_database()
        return handler(request, context)


def _handler_of(request: type[Message]) -> Handler[Message]:
    """Its handler. Those other than hello's are imported when first asked for."""
    if request not in _handlers:
        from academic_bubble.handlers import register_all

        register_all()
    return _handlers[request]


def _note_told(reply: Reply, context: Context) -> None:
    """A browser that was told of a revision needs no notice of it."""
    settings = getattr(reply, "settings", None)
    revision = getattr(reply, "settings_revision", getattr(settings, "revision", None))
    if revision is not None:
        context.watcher.told = revision


def _printable(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode()
