"""Make the native host known to the browsers of this user, or unknown again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from install import record
from install.browsers import Found
from install.launcher import launcher_path, make_launcher
from install.machine import System
from install.manifest import HOST_NAME, manifest_path, write_manifest
from install.record import Record
from install.registry import Registry


@dataclass(frozen=True)
class Registered:
    """What became of one browser: where the manifest was written, or the problem as a sentence."""

    title: str
    places: tuple[str, ...] = ()
    problem: str | None = None


class Registrar:
    """Registers the host with browsers.

    Args:
        folder: where launcher, record and, on Windows, the manifests live.
        python: the interpreter that shall run the host.
        registry: the Windows registry; None on other systems.

    ``program`` is what the manifests name.
    """

    def __init__(
        self, folder: Path, python: Path, system: System, registry: Registry | None = None
    ) -> None:
        self.folder = folder
        self.python = python
        self.system = system
        self.registry = registry
        self.program = launcher_path(folder, python, system)

    def register(self, found: Iterable[Found]) -> list[Registered]:
        """Write launcher and manifests; a browser that fails does not stop the others.

        Raises:
            OSError: the launcher or the record cannot be written.
        """
        written = record.load(self.folder)
        written.note_file(self.folder / record.FILE_NAME)
        if self.program.is_relative_to(self.folder):
            written.note_file(self.program)
        self.folder.mkdir(parents=True, exist_ok=True)
        make_launcher(self.folder, self.python, self.system)
        outcomes = [self._register_one(one, written) for one in found if one.usable]
        record.save(written, self.folder)
        return outcomes

    def unregister(self) -> list[str]:
        """Remove what register wrote, and return the paths and keys that were removed."""
        return record.load(self.folder).remove_all(self.registry)

    def _register_one(self, found: Found, written: Record) -> Registered:
        browser = found.browser
        try:
            if self.registry:
                places = self._write_keys(self.registry, found, written)
            else:
                places = [self._write(folder, found, written) for folder in browser.manifests]
        except OSError as error:
            reason = f"{error.filename or browser.title}: {error.strerror}"
            return Registered(browser.title, problem=f"Make it writable and try again: {reason}.")
        return Registered(browser.title, tuple(places))

    def _write(self, folder: Path, found: Found, written: Record) -> str:
        written.note_file(manifest_path(folder))
        return str(write_manifest(folder, found.browser.family, self.program))

    def _write_keys(self, registry: Registry, found: Found, written: Record) -> list[str]:
        """Each browser family has a manifest; its browsers have keys that name it."""
        manifest = self._write(self.folder / found.browser.family, found, written)
        keys = [f"{key}\\{HOST_NAME}" for key in found.browser.registry]
        for key in keys:
            registry.write(key, manifest)
            written.keys[key] = manifest
        return [f"HKEY_CURRENT_USER\\{key}" for key in keys] + [manifest]
