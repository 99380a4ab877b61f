"""How marks look: the colours of the families, and who belongs to which."""

from __future__ import annotations

from typing import Final

from academic_bubble.protocol.base import KINDS
from tests.e2e.words import words

# The inks of a light page and of dark ones, by family.
RESEARCH: Final = ("#4a3fd0", "#aaa0ff")
OPPORTUNITIES: Final = ("#8a5a00", "#f2c14e")
COMMUNITY: Final = ("#0a7065", "#5fd3c5")
FAMILY: Final = {
    **dict.fromkeys(("paper", "project", "idea", "course"), RESEARCH),
    **dict.fromkeys(("internship", "job", "school", "conference"), OPPORTUNITIES),
    **dict.fromkeys(("event", "success", "question", "discussion", "media"), COMMUNITY),
}
KIND_OF_NAME: Final = {words(f"kind_{kind}"): kind for kind in KINDS}


def rgb(colour: str) -> str:
    """A colour such as #8a5a00 as browsers write it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def ink_of(chip: str, *, dark: bool = False) -> str:
    """The colour of a chip with this text; a professional tweet of no kind looks like research."""
    family = FAMILY[KIND_OF_NAME[chip]] if chip in KIND_OF_NAME else RESEARCH
    return rgb(family[dark])
