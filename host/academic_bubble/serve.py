"""The native-messaging host: what a browser starts. Keep its imports few: they delay hello."""

from __future__ import annotations

import gc
import os
import sys
from threading import Lock
from typing import BinaryIO

from academic_bubble import stdio
from academic_bubble.errors import BubbleError, ForbiddenCaller, FrameTruncated

CHROMIUM_ORIGIN = "chrome-extension://clgdmakjkmegblfhdnnppcajjidndloa/"
GECKO_ID = "extension@academicbubble.org"


def main(arguments: list[str] | None = None) -> int:
    """Serve one browser until it closes the pipe. Returns the exit status.

    ``arguments`` are those of the browser: the extension's origin (Chromium), or the manifest's
    path and the add-on's id (Firefox).
    """
    channel = stdio.claim()
    _start_lightly()
    from academic_bubble import log

    log.configure()
    return run(channel, sys.argv[1:] if arguments is None else arguments)


def _start_lightly() -> None:
    """Spare hello what importing need not cost; ``python -m tests.bench.host`` shows it."""
    # No plugin of pydantic is wanted here, and looking for some reads all installed packages.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What imports create stays: there is nothing to collect until the first answer.
    gc.disable()


def run(channel: stdio.Channel, arguments: list[str]) -> int:
    """Check the caller, then answer frames until the stream ends."""
    from academic_bubble.log import get_logger
    from academic_bubble.protocol.codec import encode, error_reply
    from academic_bubble.wire import write_frame

    try:
        check_caller(arguments)
        _serve(channel.reader, channel.writer)
    except BrokenPipeError:
        get_logger().info("browser went away")
        _silence(channel.writer)
    except BubbleError as error:
        get_logger().error("stopped: %s", error.code)
        if not isinstance(error, FrameTruncated):
            write_frame(channel.writer, encode(error_reply(error, None)))
        return 1
    return 0


def check_caller(arguments: list[str]) -> None:
    """Raise ForbiddenCaller unless our own extension is asking; the browser checked it before."""
    if CHROMIUM_ORIGIN in arguments[:1] or GECKO_ID in arguments[1:2]:
        return
    raise ForbiddenCaller


def _serve(reader: BinaryIO, writer: BinaryIO) -> None:
    from academic_bubble.context import Context
    from academic_bubble.dispatch import answer
    from academic_bubble.handlers import hello, register_all  # noqa: F401 - hello answers at once
    from academic_bubble.protocol.codec import encode
    from academic_bubble.wire import read_frame, write_frame

    context, lock = Context(), Lock()

    def write(body: bytes) -> None:
        with lock:
            write_frame(writer, body)

    try:
        for number, body in enumerate(iter(lambda: read_frame(reader), None)):
            write(answer(body, context))
            if number > 0:
                continue
            # What hello did not need, while the browser reads its answer.
            context.model.warm()
            register_all()
            from academic_bubble.protocol.messages import ChangedNotice

            gc.freeze()
            gc.enable()
            context.keeper.start()
            context.watcher.start(lambda n: write(encode(ChangedNotice(settings_revision=n))))
    finally:
        context.close()


def _silence(writer: BinaryIO) -> None:
    """Let the interpreter's flush at exit go nowhere instead of failing on the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), writer.fileno())
