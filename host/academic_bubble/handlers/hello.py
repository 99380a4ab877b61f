"""The handshake. Nothing heavy may be imported on this way."""

from __future__ import annotations

from typing import get_args

from academic_bubble import __version__
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.errors import IncompatibleProtocol
from academic_bubble.protocol.base import PROTOCOL_MAX, PROTOCOL_MIN
from academic_bubble.protocol.messages import Feature, HelloReply, HelloRequest
from academic_bubble.store import recovery


@handles(HelloRequest)
def hello(request: HelloRequest, context: Context) -> HelloReply:
    """Agree on the newest protocol both sides know, and start loading the model."""
    agreed = min(PROTOCOL_MAX, request.protocol.max)
    if agreed < max(PROTOCOL_MIN, request.protocol.min):
        raise IncompatibleProtocol
    return HelloReply(
        id=request.id,
        protocol=agreed,
        host_version=__version__,
        features=get_args(Feature.__value__),
        model=context.model.info(),
        settings_revision=context.settings_revision(),
        recovery=context.read(recovery.read, None),
    )
