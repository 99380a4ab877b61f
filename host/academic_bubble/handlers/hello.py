"""The handshake. Nothing heavy may be imported on this way."""

from __future__ import annotations

from typing import get_args

from academic_bubble import __version__
from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.agreement import agree
from academic_bubble.protocol.hello import Feature, HelloReply, HelloRequest
from academic_bubble.store import recovery


@handles(HelloRequest)
def hello(request: HelloRequest, context: Context) -> HelloReply:
    """Agree on the newest protocol both sides know, and start loading the model."""
    return HelloReply(
        id=request.id,
        protocol=agree(request.protocol),
        host_version=__version__,
        features=get_args(Feature.__value__),
        model=context.model.info(),
        settings_revision=context.settings_revision(),
        recovery=context.read(recovery.read, None),
    )
