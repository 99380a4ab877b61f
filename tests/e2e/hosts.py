"""Programs that a browser starts as the native host: the real one and failing ones."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import sys
from pathlib import Path
from typing import Final

from academic_bubble.classifier import artefact
from academic_bubble.setup.files import write_atomically
from install.launch import host_launcher

FAKE: Final = Path(__file__).with_name("fake_host.py")
AUDITED: Final = Path(__file__).with_name("audited_host.py")


class RealHost:
    """The real host behind a launcher that notes the process ids it was started under."""

    def __init__(self, folder: Path) -> None:
        real = host_launcher(folder / "real")
        self._pids = folder / "pids"
        self._pids.touch()
        note = f"echo $$ >> {shlex.quote(str(self._pids))}"
        self.program = script(folder, "host", f'{note}\nexec {shlex.quote(str(real))} "$@"')

    def starts(self) -> int:
        """How often a browser has started it."""
        return len(self._pids.read_text().split())

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the process that was started last."""
        os.kill(int(self._pids.read_text().split()[-1]), number)


def script(folder: Path, name: str, body: str) -> Path:
    """Write an executable shell script."""
    folder.mkdir(parents=True, exist_ok=True)
    return write_atomically(folder / name, f"#!/bin/sh\n{body}\n", mode=0o755)


def fake_host(folder: Path, behaviour: str) -> Path:
    """A launcher of fake_host.py."""
    python, fake = shlex.quote(sys.executable), shlex.quote(str(FAKE))
    return script(folder, behaviour, f"exec {python} -I {fake} {behaviour}")


def audited_host(folder: Path, report: Path) -> Path:
    """A launcher of the real host under audited_host.py. Bytecode is the interpreter's affair."""
    python, audited = shlex.quote(sys.executable), shlex.quote(str(AUDITED))
    return script(
        folder, "audited", f'exec {python} -I -B {audited} {shlex.quote(str(report))} "$@"'
    )


def host_of_damaged_model(folder: Path, program: Path) -> Path:
    """A launcher of the real host, with a home whose own model has one byte changed."""
    home = folder / "home"
    model = home / "data" / "model"
    shutil.copytree(artefact.shipped_dir(), model)
    content = bytearray((model / artefact.ENCODER).read_bytes())
    content[len(content) // 2] ^= 1
    (model / artefact.ENCODER).write_bytes(content)
    start = f'ACADEMIC_BUBBLE_HOME={shlex.quote(str(home))} exec {shlex.quote(str(program))} "$@"'
    return script(folder, "damaged", start)
