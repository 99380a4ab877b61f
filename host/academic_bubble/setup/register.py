"""Make the native host known to the browsers of this user, or unknown again."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from academic_bubble import __version__
from academic_bubble.errors import SetupFailed
from academic_bubble.setup import record, removal
from academic_bubble.setup.browsers import Browser, Found
from academic_bubble.setup.files import (
    drop_empty,
    is_as_written,
    local,
    make_folder,
    utf8,
    write_atomically,
)
from academic_bubble.setup.interpreter import ISOLATED
from academic_bubble.setup.launcher import MODE, launcher_path, launcher_script
from academic_bubble.setup.machine import System
from academic_bubble.setup.manifest import (
    HOST_NAME,
    manifest_path,
    manifest_text,
    named_program,
)
from academic_bubble.setup.record import Record
from academic_bubble.setup.registry import Registry

MANIFEST_MODE = 0o644
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True)
class Registered:
    """What became of one browser.

    ``places`` are where its manifest is now; ``kept`` is where another program's manifest was put
    aside; ``problem`` is a sentence when it failed.
    """

    name: str
    title: str
    places: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    problem: str | None = None


class Registrar:
    """Registers the host with browsers.

    Args:
        folder: where launcher, record and, on Windows, the manifests live.
        python: the interpreter that shall run the host.
        registry: the Windows registry; None on other systems.
        flags: what the launcher calls the interpreter with.

    ``program`` is what the manifests name.
    """

    def __init__(
        self,
        folder: Path,
        python: Path,
        system: System,
        registry: Registry | None = None,
        flags: Sequence[str] = ISOLATED,
    ) -> None:
        self.folder = folder
        self.python = python
        self.system = system
        self.registry = registry
        self.flags = flags
        self.program = launcher_path(folder, python, system)

    def register(self, found: Iterable[Found]) -> list[Registered]:
        """Write launcher and manifests; a browser that fails does not stop the others.

        The record is on disk before anything that it lists, so that what an interrupted
        installation has written can be removed too.

        Raises:
            SetupFailed: the record is damaged or newer than this program.
            OSError: the launcher or the record cannot be written; no manifest was then.
        """
        usable = [one.browser for one in found if one.usable]
        written = record.load(self.folder)
        self._note(written, usable)
        self.save(written)
        if self.system != "windows":
            _write(self.program, launcher_script(self.python, self.flags).encode(), MODE)
        outcomes = [self._register_one(browser, written) for browser in usable]
        record.save(written, self.folder)
        return outcomes

    def plan(self, found: Iterable[Found]) -> list[Registered]:
        """What ``register`` would write where."""
        usable = [one.browser for one in found if one.usable]
        return [Registered(one.name, one.title, self.places(one)) for one in usable]

    def unregister(self) -> list[str]:
        """Remove what was written, and return the paths and keys that were removed."""
        return removal.remove_all(record.load(self.folder), self.registry)

    def unregister_some(self, these: Iterable[Found], others: Iterable[Found]) -> list[str]:
        """Remove what only these browsers need, and return it; the rest stays registered."""
        written = record.load(self.folder)
        part = self._part(written, these, others)
        removed = removal.remove_all(part, self.registry)
        if removed:
            removal.forget(written, part)
            self.save(written)
        return removed

    def removable(self) -> list[str]:
        """What ``unregister`` would remove."""
        return removal.removable(record.load(self.folder), self.registry)

    def removable_some(self, these: Iterable[Found], others: Iterable[Found]) -> list[str]:
        """What ``unregister_some`` would remove."""
        written = record.load(self.folder)
        return removal.removable(self._part(written, these, others), self.registry)

    def manifests(self, browser: Browser) -> list[Path]:
        """Where the browser's manifests are; on Windows it has one, which its keys name."""
        if self.registry and browser.registry:
            return [manifest_path(self.folder / browser.family)]
        return [manifest_path(folder) for folder in browser.manifests]

    def keys(self, browser: Browser) -> list[str]:
        """The keys below HKEY_CURRENT_USER that name the browser's manifest."""
        return [f"{key}\\{HOST_NAME}" for key in browser.registry] if self.registry else []

    def places(self, browser: Browser) -> tuple[str, ...]:
        """Keys and manifests by which the browser knows the host."""
        keys = [f"HKEY_CURRENT_USER\\{key}" for key in self.keys(browser)]
        return (*keys, *(str(path) for path in self.manifests(browser)))

    def is_ours(self, path: Path, written: Record) -> bool:
        """Tell whether a manifest names a program that this installation has put there."""
        program = named_program(path)
        return program is not None and program in (*written.programs, utf8(self.program))

    def _part(self, written: Record, these: Iterable[Found], others: Iterable[Found]) -> Record:
        gone = [one.browser for one in these]
        staying = [one.browser for one in others if one.browser not in gone]
        names = self._named_by(gone, written) - self._named_by(staying, written)
        return removal.part_of(written, names)

    def _named_by(self, browsers: Iterable[Browser], written: Record) -> set[str]:
        """Manifests (those that keys do not share) and keys of browsers, as in the record."""
        listed = list(browsers)
        files = {utf8(path) for one in listed if not one.registry for path in self.manifests(one)}
        return files | {key for one in listed for key in self.keys(one) if key in written.keys}

    def _note(self, written: Record, browsers: Iterable[Browser]) -> None:
        written.version = __version__
        written.note_program(self.program)
        if self.program.is_relative_to(self.folder):
            written.note_file(self.program)
        for browser in browsers:
            for path in self.manifests(browser):
                written.note_file(path)
                written.manifests[utf8(path.parent)] = browser.family

    def save(self, written: Record) -> None:
        """Write the record, or leave nothing, not even its folder. Raises OSError."""
        written.note_file(self.folder / record.FILE_NAME)
        try:
            make_folder(self.folder)
            record.save(written, self.folder)
        except OSError:
            drop_empty(map(local, written.folders))
            raise

    def _register_one(self, browser: Browser, written: Record) -> Registered:
        kept: list[str] = []
        try:
            for path in self.manifests(browser):
                kept += self._put_aside(path, written)
                text = manifest_text(browser.family, self.program)
                _write(path, text.encode(), MANIFEST_MODE)
            self._write_keys(browser, written)
        except OSError as error:
            return Registered(browser.name, browser.title, problem=sentence(error, browser.title))
        return Registered(browser.name, browser.title, self.places(browser), tuple(kept))

    def _put_aside(self, path: Path, written: Record) -> list[str]:
        """Keep a manifest that another installation put in our place."""
        if not path.exists() or self.is_ours(path, written):
            return []
        kept = path.with_name(f"{path.name}.kept")
        path.replace(kept)
        written.kept[utf8(path)] = utf8(kept)
        return [str(kept)]

    def _write_keys(self, browser: Browser, written: Record) -> None:
        if not self.registry or not browser.registry:
            return
        manifest = str(self.manifests(browser)[0])
        for key in self.keys(browser):
            before = self.registry.read(key)
            if before and before not in (manifest, written.keys.get(key)):
                written.kept_keys[key] = before
            self.registry.write(key, manifest)
            written.keys[key] = manifest


def sentence(error: OSError, what: str) -> str:
    """What a user can do about a file that could not be written."""
    place = f"{error.filename or what}: {error.strerror}"
    if error.errno in _FULL:
        return f"Make room on the disk and try again: {place}."
    return f"Make it writable and try again: {place}."


def failed(error: OSError, what: str) -> SetupFailed:
    """The same, to be raised."""
    return SetupFailed(sentence(error, what))


def _write(path: Path, content: bytes, mode: int) -> None:
    """Write a file unless it is as wanted already, making its folder."""
    if not is_as_written(path, content, mode):
        make_folder(path.parent)
        write_atomically(path, content, mode)
