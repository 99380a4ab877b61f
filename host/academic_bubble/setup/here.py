"""Setting up on this machine for this user: the parts, put together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from academic_bubble import paths
from academic_bubble.errors import SetupFailed
from academic_bubble.setup import browsers, interpreter, record
from academic_bubble.setup.browsers import Browser, Family, Found
from academic_bubble.setup.files import local
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.record import Record
from academic_bubble.setup.register import Registrar
from academic_bubble.setup.registry import this_registry
from academic_bubble.setup.unpack import Unpacker

NATIVE_HOST = "native-host"
CUSTOM = "custom"


@dataclass(frozen=True)
class Setup:
    """What the commands work with."""

    machine: Machine
    registrar: Registrar
    unpacker: Unpacker

    def find(self, only: str | None = None) -> list[Found]:
        """The browsers found, and the folders of manifests that the user has named before.

        Args:
            only: the name of one browser, or ``custom`` for the folders.

        Raises:
            SetupFailed: there is no such browser, or the record is damaged.
        """
        if only == CUSTOM:
            return self._custom()
        found = browsers.detect(self.machine, only)
        return found if only else [*found, *self._custom()]

    def record(self) -> Record:
        """What was written so far. Raises SetupFailed when the record is damaged."""
        return record.load(self.registrar.folder)

    def _custom(self) -> list[Found]:
        known = {folder for one in browsers.browsers(self.machine) for folder in one.manifests}
        own = [self.registrar.folder / family for family in ("chromium", "firefox")]
        return [
            custom(local(path), "firefox" if family == "firefox" else "chromium")
            for path, family in self.record().manifests.items()
            if local(path) not in (*known, *own)
        ]


def this_setup() -> Setup:
    """This machine, this user, this interpreter. Raises SetupFailed."""
    machine = Machine()
    folder = paths.data_folder()
    if not folder.is_absolute():
        raise SetupFailed("The folder for data is not known: set HOME and try again.")
    registrar = Registrar(
        folder / NATIVE_HOST,
        interpreter.this_interpreter(),
        machine.system,
        this_registry(),
        interpreter.flags(),
    )
    return Setup(machine, registrar, Unpacker(folder))


def custom(folder: Path, family: Family) -> Found:
    """A folder of manifests that the user has named, for a browser that the table lacks."""
    path = folder.expanduser().absolute()
    return Found(Browser(CUSTOM, f"Folder {path}", family, manifests=(path,)), None)
