"""How the host is doing, for the settings page."""

from __future__ import annotations

import platform
import sys
import time

from academic_bubble import __version__
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.messages import (
    ConfirmRecoveryReply,
    ConfirmRecoveryRequest,
    StatusReply,
    StatusRequest,
)
from academic_bubble.store import recovery
from academic_bubble.store.connection import writing


@handles(StatusRequest)
def status(request: StatusRequest, context: Context) -> StatusReply:
    return StatusReply(
        id=request.id,
        host_version=__version__,
        python_version=platform.python_version(),
        model=context.model.info(),
        uptime_s=round(time.monotonic() - context.started, 1),
        tweets_judged=context.tweets_judged,
        cached_verdicts=len(context.readings),
        latency_ms=tuple(context.latency_ms),
        peak_memory_mib=_peak_memory_mib(),
        settings_revision=context.settings_revision(),
        recovery=context.read(recovery.read, None),
    )


@handles(ConfirmRecoveryRequest)
def confirm_recovery(request: ConfirmRecoveryRequest, context: Context) -> ConfirmRecoveryReply:
    """Stop telling of the last recovery, in every browser."""
    with writing(context.database):
        recovery.confirm(context.database)
    return ConfirmRecoveryReply(id=request.id)


def _peak_memory_mib() -> float | None:
    """Peak resident memory in MiB, or None on Windows, whose standard library does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024  # bytes on macOS, KiB elsewhere
    return round(peak * unit / 1024**2, 1)
