"""Register the host with the browsers of this machine's user, and say what was done."""

from __future__ import annotations

from pathlib import Path

from academic_bubble.errors import BubbleError
from academic_bubble.setup import caution, work
from academic_bubble.setup.findings import TEXTS
from academic_bubble.setup.greet import greeting
from academic_bubble.setup.here import Setup, this_setup
from install.commands import log_text
from install.errors import InstallError
from install.progress import say, step
from install.project import CHROMIUM_BUILD, FIREFOX_BUILD


def install(as_root: bool) -> None:
    """Register with every browser found. Raises InstallError when one could not be written."""
    with step("Native host") as progress:
        try:
            setup, done = _register(as_root)
        except BubbleError as error:
            raise InstallError(error.message) from error
        if done.problems:
            raise InstallError("\n".join(done.problems))
        version = _greet(setup)
        count = len(done.browsers)
        progress.detail = f"version {version} answers, registered with {count} browsers"
    for outcome in done.browsers:
        for place in outcome.places:
            say(f"    {outcome.title}: {place}")
        for kept in outcome.kept:
            say(f"    another program's manifest stood there; it is kept as {kept}")
    for note in done.notes:
        say(f"    {note}")


def uninstall() -> None:
    """Remove what install wrote outside the project. Raises InstallError."""
    try:
        removed = work.uninstall(this_setup())
    except BubbleError as error:
        raise InstallError(error.message) from error
    say("\n".join(f"removed {place}" for place in removed) or "Nothing was registered.")


def say_how_to_load() -> None:
    """Tell how the extension comes into the user's own browser."""
    say("\nTo use it in your own browser:")
    say("  Chrome, Chromium, Edge, Brave, Vivaldi: open chrome://extensions, switch Developer mode")
    say(f"    on, choose Load unpacked and take {CHROMIUM_BUILD}")
    say("  Firefox: open about:debugging#/runtime/this-firefox, choose Load Temporary Add-on and")
    say(f"    take {FIREFOX_BUILD / 'manifest.json'} (until Firefox is closed)")


def _register(as_root: bool) -> tuple[Setup, work.Installed]:
    """Root without sudo is the user here: in a container there is often no other."""
    setup = this_setup()
    is_sudo = bool(setup.machine.environment.get("SUDO_USER"))
    caution.require_user(setup.machine, as_root or not is_sudo)
    return setup, work.install(setup, setup.find())


def _greet(setup: Setup) -> str:
    """See that the host answers as browsers start it, and return its version."""
    program: Path = setup.registrar.program
    answer = greeting(program, "chromium", program)
    if answer.code != "answer_good":
        text = TEXTS[answer.code].message.format(**answer.facts)
        log_text(text)
        raise InstallError(f"{text} Delete the folder .venv and install again.")
    return str(answer.facts["version"])
