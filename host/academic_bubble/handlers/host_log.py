"""The end of the host's log."""

from __future__ import annotations

import os
from pathlib import Path

from academic_bubble import paths
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.log import LOG_FILE
from academic_bubble.protocol.host_log import HostLogReply, HostLogRequest

READ_BYTES = 128 * 1024
MAX_LINE = 1_000


@handles(HostLogRequest)
def host_log(request: HostLogRequest, context: Context) -> HostLogReply:
    """The last lines of this program's own log file."""
    return HostLogReply(id=request.id, lines=_tail(paths.log_dir() / LOG_FILE, request.lines))


def _tail(path: Path, count: int) -> tuple[str, ...]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            start = max(0, size - READ_BYTES)
            file.seek(start)
            read = file.read(READ_BYTES)
    except FileNotFoundError:
        return ()
    # What was read may begin in the middle of a line.
    whole = read.partition(b"\n")[2] if start > 0 else read
    lines = whole.decode("utf-8", errors="replace").splitlines()
    return tuple(line[:MAX_LINE] for line in lines[-count:])
