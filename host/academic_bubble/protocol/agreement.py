"""Which protocol an extension and a host of different ages speak with each other.

Each side keeps the version before its newest one for as long as browsers' stores and package
managers update at different times. What a host can do beyond that is listed as features: nobody
compares program versions.
"""

from __future__ import annotations

from academic_bubble.errors import IncompatibleProtocol
from academic_bubble.protocol.base import PROTOCOL_MAX, PROTOCOL_MIN
from academic_bubble.protocol.hello import ProtocolRange

OURS = ProtocolRange(min=PROTOCOL_MIN, max=PROTOCOL_MAX)
HOST_IS_OLDER = (
    "The extension is newer than the local program. Update the program (pipx upgrade "
    "academic-bubble), then run academic-bubble install."
)
EXTENSION_IS_OLDER = (
    "The local program is newer than the extension. Reload the extension on your browser's page "
    "of extensions."
)


def agree(theirs: ProtocolRange, ours: ProtocolRange = OURS) -> int:
    """The newest version that both sides understand.

    Raises IncompatibleProtocol, which says what to update, when there is none.
    """
    newest = min(ours.max, theirs.max)
    if newest >= max(ours.min, theirs.min):
        return newest
    raise IncompatibleProtocol(HOST_IS_OLDER if theirs.min > ours.max else EXTENSION_IS_OLDER)
