"""The user's choices, stored by the host so that every browser agrees."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import KINDS, Frozen, Kind, Strictness

Mode = TypeAliasType("Mode", Literal["off", "highlight", "focus"])
Treatment = TypeAliasType("Treatment", Literal["highlight", "leave", "dim", "collapse", "hide"])
QuoteRule = TypeAliasType("QuoteRule", Literal["both", "outer", "inner"])
PersonalTreatment = TypeAliasType("PersonalTreatment", Literal["leave", "dim", "collapse", "hide"])
MembersPersonal = TypeAliasType("MembersPersonal", Literal["leave", "dim"])
AdTreatment = TypeAliasType("AdTreatment", Literal["leave", "dim", "collapse"])
Page = TypeAliasType("Page", Literal["home", "profile", "status", "search", "list", "following"])
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
PAGES: tuple[Page, ...] = get_args(Page.__value__)


class KindChoice(Frozen):
    """What to do with a kind; no colour means the colour of its family."""

    treatment: Treatment = "highlight"
    colour: Colour | None = None


class Choices(Frozen):
    """Everything the user can set.

    ``mode`` off paints nothing, highlight only marks, focus also treats personal tweets and ads.
    ``strictness`` is how sure the model must be before it calls a tweet personal.
    ``professional`` is for professional tweets of no particular kind.
    ``members_personal`` is for personal tweets of members, which are never hidden.
    ``note_sightings`` lets the host count who is seen and who points to whom, for Discover.
    ``author_context`` lets what was seen of an author move a verdict a little.
    ``quotes`` says which of two tweets is judged where one quotes another. The ``keep_`` switches
    say what may be kept: the text form of corrected tweets, counts per day, and tweets of the
    last day, those in memory only. Until ``paused_until`` (UTC) every tweet is shown as it is.
    """

    mode: Mode = "focus"
    strictness: Strictness = "balanced"
    professional: Treatment = "highlight"
    personal: PersonalTreatment = "collapse"
    ads: AdTreatment = "leave"
    kinds: dict[Kind, KindChoice] = Field(
        default_factory=lambda: {kind: KindChoice() for kind in KINDS}
    )
    pages: dict[Page, bool] = Field(default_factory=lambda: dict.fromkeys(PAGES, True))
    show_unsure: bool = False
    members_personal: MembersPersonal = "leave"
    note_sightings: bool = True
    author_context: bool = True
    keep_sightings_days: int = Field(default=180, ge=1, le=3650)
    quotes: QuoteRule = "both"
    keep_corrected_text: bool = True
    keep_counts: bool = True
    keep_recent: bool = True
    paused_until: str | None = Field(default=None, max_length=40)

    @field_validator("kinds")
    @classmethod
    def _every_kind(cls, kinds: dict[Kind, KindChoice]) -> dict[Kind, KindChoice]:
        return {kind: kinds.get(kind, KindChoice()) for kind in KINDS}

    @field_validator("pages")
    @classmethod
    def _every_page(cls, pages: dict[Page, bool]) -> dict[Page, bool]:
        return {page: pages.get(page, True) for page in PAGES}


class Settings(Choices):
    """The choices as stored; ``revision`` grows with every change, of the bubble too, anywhere."""

    revision: int = Field(default=0, ge=0)


class SettingsChange(Frozen):
    """A partial change: only the fields that are present are written; kinds and pages merge."""

    mode: Mode | None = None
    strictness: Strictness | None = None
    professional: Treatment | None = None
    personal: PersonalTreatment | None = None
    ads: AdTreatment | None = None
    kinds: dict[Kind, KindChoice] | None = None
    pages: dict[Page, bool] | None = None
    show_unsure: bool | None = None
    members_personal: MembersPersonal | None = None
    note_sightings: bool | None = None
    author_context: bool | None = None
    keep_sightings_days: int | None = Field(default=None, ge=1, le=3650)
    quotes: QuoteRule | None = None
    keep_corrected_text: bool | None = None
    keep_counts: bool | None = None
    keep_recent: bool | None = None
