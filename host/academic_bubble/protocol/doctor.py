"""What was looked at on the way from a browser to the host, and what was found."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Message

CheckState = TypeAliasType("CheckState", Literal["good", "warning", "problem"])
CheckStep = TypeAliasType(
    "CheckStep",
    Literal[
        "browser",
        "place",
        "manifest",
        "ids",
        "launcher",
        "interpreter",
        "answer",
        "extension",
        "model",
        "database",
    ],
)


class Finding(Frozen):
    """One line of a check-up.

    ``code`` is stable and says which text this is; ``browser`` is the browser's title, null where
    the finding is about the machine. ``mend`` says what to do, ``command`` is what to type for it;
    both are null where nothing has to be done. No text holds the user's name or home folder.
    """

    code: str
    step: CheckStep
    state: CheckState
    browser: str | None
    message: str
    mend: str | None
    command: str | None


class DoctorRequest(Message):
    """Asks for a check-up of what can be seen without starting a process."""

    type: Literal["doctor"]


class DoctorReply(Message):
    """Findings in the order of the checks, browser by browser, then those about the machine;
    ``healthy`` says that none of them is a problem."""

    type: Literal["doctor_reply"] = "doctor_reply"
    healthy: bool
    findings: tuple[Finding, ...]
