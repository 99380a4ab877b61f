"""Every sentence of a check-up, in one place: the command line and the settings page show these."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from academic_bubble.protocol.doctor import CheckState, CheckStep, Finding
from academic_bubble.setup.files import private

FIX: Final = "academic-bubble doctor --fix"
INSTALL: Final = "academic-bubble install"


@dataclass(frozen=True)
class Text:
    """A sentence about what was found, one about the mend, and a command that does it.

    ``can_fix`` says that ``doctor --fix`` mends it without asking.
    """

    step: CheckStep
    state: CheckState
    message: str
    mend: str | None = None
    command: str | None = None

    @property
    def can_fix(self) -> bool:
        return self.command == FIX


_AGAIN: Final = "Register it again:"
_REINSTALL: Final = (
    "Install Academic Bubble again as you did before (pipx install --force, uv tool install "
    "--reinstall, or python3 install in a clone), then run:"
)
TEXTS: Final[dict[str, Text]] = {
    "browser_none": Text(
        "browser",
        "problem",
        "No browser was found that Academic Bubble can work in.",
        "Install one and run this, or name its folder of manifests with --manifest-dir:",
        INSTALL,
    ),
    "browser_asks_once": Text("browser", "warning", "{note}"),
    "browser_sandboxed": Text("browser", "warning", "{note}"),
    "browser_policy_user": Text(
        "browser",
        "problem",
        "A rule of your organisation (NativeMessagingUserLevelHosts) hides from this browser the "
        "programs that users install for themselves.",
        "Ask your administrator to allow them, or use another browser.",
    ),
    "browser_policy_blocked": Text(
        "browser",
        "problem",
        "A rule of your organisation (NativeMessagingBlocklist) forbids the local program.",
        "Ask your administrator to put {host} on NativeMessagingAllowlist, or use another browser.",
    ),
    "place_good": Text("place", "good", "A manifest is at {place}."),
    "place_missing": Text(
        "place",
        "problem",
        "Your browser knows no Academic Bubble program: {place} is not there.",
        _AGAIN,
        FIX,
    ),
    "place_elsewhere": Text(
        "place", "problem", "{place} names a manifest of another installation.", _AGAIN, FIX
    ),
    "place_unreadable": Text(
        "place",
        "problem",
        "{place} cannot be read: {reason}.",
        "Make it and its folders readable and writable by you, then run:",
        FIX,
    ),
    "place_owner": Text(
        "place",
        "warning",
        "{place} belongs to another user, perhaps since an installation with sudo.",
        "Make yourself its owner again (chown), so that updates can be written.",
    ),
    "manifest_good": Text("manifest", "good", "The manifest is whole."),
    "manifest_damaged": Text(
        "manifest", "problem", "The manifest is not as browsers want it: {reason}.", _AGAIN, FIX
    ),
    "ids_good": Text("ids", "good", "It admits the extension."),
    "ids_missing": Text(
        "ids",
        "problem",
        "The manifest does not admit this extension ({id}).",
        "Introduce them to each other:",
        FIX,
    ),
    "launcher_good": Text("launcher", "good", "It names {program}, which may be started."),
    "launcher_foreign": Text(
        "launcher",
        "problem",
        "The manifest names another program: {program}.",
        "Put this one in its place; the other manifest is kept beside it:",
        FIX,
    ),
    "launcher_missing": Text(
        "launcher", "problem", "The program that it names is gone: {program}.", _AGAIN, FIX
    ),
    "launcher_not_executable": Text(
        "launcher", "problem", "{program} may not be started.", "Allow it:", FIX
    ),
    "interpreter_good": Text("interpreter", "good", "It runs with {python}."),
    "interpreter_gone": Text(
        "interpreter",
        "problem",
        "The Python that runs the host is gone: {python}.",
        "Use the one that runs this:",
        FIX,
    ),
    "interpreter_shim": Text(
        "interpreter",
        "problem",
        "{python} is a version manager's shim, which another folder or shell may point elsewhere.",
        "Use the interpreter behind it:",
        FIX,
    ),
    "interpreter_upgraded": Text(
        "interpreter",
        "problem",
        "Python was upgraded since {old}, and the host's packages stayed behind: {python}.",
        _REINSTALL,
        FIX,
    ),
    "interpreter_other": Text(
        "interpreter",
        "warning",
        "Browsers start another installation than this one: {python}.",
        "To use this one instead, run:",
        INSTALL,
    ),
    "answer_good": Text("answer", "good", "The host answers: version {version}, {ms} ms."),
    "answer_none": Text(
        "answer", "problem", "The host ended without an answer ({reason}).", _REINSTALL, FIX
    ),
    "answer_garbled": Text(
        "answer",
        "problem",
        "The host's answer is none of the protocol: {reason}.",
        _REINSTALL,
        FIX,
    ),
    "answer_slow": Text(
        "answer",
        "problem",
        "The host gave no answer within {seconds} seconds.",
        "See whether the machine is very busy, then run:",
        FIX,
    ),
    "answer_version": Text(
        "answer",
        "warning",
        "Version {version} answers, and this is version {ours}: two are installed.",
        "To use this one, run:",
        INSTALL,
    ),
    "extension_good": Text(
        "extension", "good", "The extension for {family} browsers, {version}, is at {place}."
    ),
    "extension_missing": Text(
        "extension", "problem", "The unpacked extension is gone: {place}.", "Unpack it again:", FIX
    ),
    "extension_old": Text(
        "extension",
        "warning",
        "The unpacked extension at {place} has version {version}, the host has {ours}.",
        "Unpack the new one, then reload it on the browser's page of extensions:",
        FIX,
    ),
    "model_good": Text("model", "good", "The model {id} is whole."),
    "model_missing": Text(
        "model", "problem", "The model's files are missing.", _REINSTALL, INSTALL
    ),
    "model_damaged": Text(
        "model", "problem", "The model's files are damaged.", _REINSTALL, INSTALL
    ),
    "model_own": Text(
        "model",
        "problem",
        "The model of your own that academic-bubble train has made is damaged.",
        "Return to the one that came with the program (your corrections stay), then train again:",
        "academic-bubble train --reset",
    ),
    "model_own_set_aside": Text(
        "model",
        "warning",
        "The model of your own is of a format that this version cannot read. It is set aside, and "
        "the one that came with the program judges.",
        "Train again, which replaces it, or remove it (your corrections stay):",
        "academic-bubble train --reset",
    ),
    "database_good": Text("database", "good", "The database is whole."),
    "database_none": Text(
        "database", "good", "There is no database yet: it is made when it is first needed."
    ),
    "database_older": Text(
        "database",
        "good",
        "The database is of an older version: the host brings it up to date, and keeps a copy.",
    ),
    "database_newer": Text(
        "database",
        "problem",
        "A newer version of Academic Bubble wrote the database.",
        "Update this one; nothing was changed.",
    ),
    "database_damaged": Text(
        "database",
        "problem",
        "The database is damaged: {reason}.",
        "Close the browsers, move {place} aside, and put a copy in its place: those beside it that "
        "end in .bak, or your backup.",
    ),
    "database_unwritable": Text(
        "database",
        "problem",
        "The database cannot be written: {reason}.",
        "Check free space, and that you may write to {place}.",
    ),
}


class Findings:
    """Collects what was found, without the user's name and home folder."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._user = user_name()
        self.all: list[Finding] = []

    def add(self, code: str, browser: str | None = None, /, **facts: object) -> Finding:
        """Add a finding; ``facts`` fill the places in its sentences."""
        text = TEXTS[code]
        finding = Finding(
            code=code,
            step=text.step,
            state=text.state,
            browser=browser and self.private(browser),
            message=self.private(text.message.format(**facts)),
            mend=text.mend and self.private(text.mend.format(**facts)),
            command=text.command,
        )
        self.all.append(finding)
        return finding

    def private(self, text: str) -> str:
        """A text as others may see it."""
        return private(text, self._home, self._user)


def is_healthy(findings: list[Finding]) -> bool:
    """Tell that no finding is a problem."""
    return all(finding.state != "problem" for finding in findings)


def can_fix(finding: Finding) -> bool:
    """Tell that ``doctor --fix`` mends this."""
    return finding.state != "good" and TEXTS[finding.code].can_fix


def user_name() -> str:
    """The user's name on this machine; empty where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
