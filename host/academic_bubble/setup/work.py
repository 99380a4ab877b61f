"""Installing and uninstalling, from the parts."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from academic_bubble import paths
from academic_bubble.setup import last_step
from academic_bubble.setup.browsers import Family, Found
from academic_bubble.setup.files import drop_empty
from academic_bubble.setup.here import Setup
from academic_bubble.setup.register import Registered, failed


@dataclass(frozen=True)
class Installed:
    """What an installation came to.

    ``extensions``: the folder of the unpacked extension by family; ``changed`` says which of them
    are new or newer. ``page`` shows the last step, None where there is none to be done.
    """

    browsers: tuple[Registered, ...]
    notes: tuple[str, ...]
    extensions: dict[Family, Path]
    changed: tuple[Family, ...]
    page: Path | None

    @property
    def problems(self) -> list[str]:
        return [one.problem for one in self.browsers if one.problem]


def install(setup: Setup, found: Sequence[Found]) -> Installed:
    """Register with browsers, unpack the extension for them and write the page of the last step.

    Raises:
        SetupFailed: nothing could be written, or the extension not be unpacked.
    """
    families = _families(setup, found)
    try:
        changed = _unpack(setup, families)
        outcomes = setup.registrar.register(found)
        extensions = {family: setup.unpacker.folder(family) for family in families}
        page = _page(setup, found, extensions)
    except OSError as error:
        raise failed(error, str(setup.registrar.folder)) from error
    return Installed(tuple(outcomes), _notes(found), extensions, tuple(changed), page)


def plan(setup: Setup, found: Sequence[Found]) -> Installed:
    """What ``install`` would come to; nothing is written."""
    families = _families(setup, found)
    extensions = {family: setup.unpacker.folder(family) for family in families}
    page = last_step.page_path(setup.registrar.folder) if extensions else None
    outcomes = tuple(setup.registrar.plan(found))
    return Installed(outcomes, _notes(found), extensions, tuple(families), page)


def uninstall(setup: Setup, only: Sequence[Found] | None = None) -> list[str]:
    """Remove what was written, for some browsers or for all, and return what that was.

    Raises:
        SetupFailed: something could not be removed.
    """
    try:
        if only is None:
            setup.unpacker.clear()
            return setup.registrar.unregister()
        return setup.registrar.unregister_some(only, setup.find())
    except OSError as error:
        raise failed(error, str(setup.registrar.folder)) from error


def removable(setup: Setup, only: Sequence[Found] | None = None) -> list[str]:
    """What ``uninstall`` would remove."""
    if only is None:
        return setup.registrar.removable()
    return setup.registrar.removable_some(only, setup.find())


def data_folders() -> list[Path]:
    """Where the user's own data and the logs are, as far as they exist."""
    return [folder for folder in (paths.data_folder(), paths.log_folder()) if folder.is_dir()]


def purge() -> None:
    """Delete the user's data and logs. Raises SetupFailed."""
    for folder in data_folders():
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise failed(error, str(folder)) from error
        drop_empty([folder.parent])


def _families(setup: Setup, found: Sequence[Found]) -> list[Family]:
    return setup.unpacker.families(one.browser.family for one in found if one.usable)


def _unpack(setup: Setup, families: Sequence[Family]) -> list[Family]:
    """Put the extension into the record first, so that a broken-off unpacking can be removed."""
    if not families:
        return []
    written = setup.record()
    setup.unpacker.note(families, written)
    written.note_file(last_step.page_path(setup.registrar.folder))
    setup.registrar.save(written)
    return [family for family in families if setup.unpacker.unpack(family)]


def _page(setup: Setup, found: Sequence[Found], extensions: dict[Family, Path]) -> Path | None:
    if not extensions:
        return None
    titles = [(one.browser.title, one.browser.family) for one in found if one.usable]
    folder, system = setup.registrar.folder, setup.machine.system
    return last_step.write_last_step(folder, titles, extensions, system)


def _notes(found: Sequence[Found]) -> tuple[str, ...]:
    notes = [one.note for one in found if one.note]
    if not any(one.usable for one in found):
        notes.append("No browser was found yet: run this again when one is installed.")
    return tuple(notes)
