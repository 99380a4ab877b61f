"""A member of the bubble: an account whose tweets are never hidden, with the user's own rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Handle, Kind, Message
from academic_bubble.protocol.settings import Colour

MAX_TAGS = 20
MAX_TAG = 40
MAX_NOTE = 500
MAX_NAME = 200

# "id:123" stands for an account of which only the numeric id is known, as in X's own archive,
# until the page shows its handle; no real handle has a colon.
MemberHandle = Annotated[str, Field(pattern=r"^([A-Za-z0-9_]{1,64}|id:[0-9]{1,20})$")]
UserId = Annotated[str, Field(pattern=r"^[0-9]{1,20}$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_NAME)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_NOTE)]
TagName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TAG)]
Tags = Annotated[tuple[TagName, ...], Field(max_length=MAX_TAGS)]
Source = TypeAliasType(
    "Source", Literal["page", "starter_list", "discover", "import", "command_line", "unknown"]
)


class Ask(Message):
    """A request whose fields with a default may be left out."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)


class MemberMark(Frozen):
    """What the page needs to know of a member whose tweet it shows.

    ``colour`` is that of the first tag that has one. ``only_kinds``, if any, are the only kinds
    to highlight. Without ``always_show`` the member's tweets are treated like anybody's;
    ``mute_reposts`` asks to hide what the member merely reposted.
    """

    handle: str
    tags: tuple[str, ...] = ()
    colour: Colour | None = None
    always_show: bool = True
    only_kinds: tuple[Kind, ...] = ()
    mute_reposts: bool = False


class KindCount(Frozen):
    kind: Kind
    count: int


class AccountStats(Frozen):
    """What was seen of an account within the days that sightings are kept.

    ``seen`` tweets were judged: ``professional`` and ``personal`` of them so, the rest unsure.
    ``kinds`` has those that occurred, most frequent first; ``last_seen`` is a day, YYYY-MM-DD.
    """

    seen: int = 0
    professional: int = 0
    personal: int = 0
    kinds: tuple[KindCount, ...] = ()
    last_seen: str | None = None


class Member(MemberMark):
    """Everything the user keeps on a member; ``former_handles`` newest first."""

    name: str = ""
    user_id: str | None = None
    note: str = ""
    source: Source = "unknown"
    added_at: str
    former_handles: tuple[str, ...] = ()


class MemberRow(Member):
    """A member with what was seen of it."""

    stats: AccountStats = AccountStats()


class Tag(Frozen):
    """A tag, how many members have it, and when it was last given."""

    name: str
    colour: Colour | None = None
    members: int = 0
    used_at: str | None = None


class AccountRef(Frozen):
    """An account as a page shows it, with its numeric id where the page has it."""

    handle: Handle
    user_id: UserId | None = None
