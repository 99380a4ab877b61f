"""The ways to install a wheel that the README names, each as a user types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

PROGRAMS: Final = Path(sys.executable).parent
TIMEOUT_S: Final = 120


@dataclass
class Installer:
    """One way, in one home: ``name`` is pipx, uv or pip.

    What the wheel needs is lent by the environment of the tests, which is below none of the
    folders that are looked through for .pth files: the host itself comes from the wheel.
    """

    name: str
    home: Path
    surroundings: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.home.mkdir(exist_ok=True)
        # What a login in a fresh container sets, and that nothing is to be fetched.
        self.surroundings = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PIP_NO_INDEX": "1",
            "UV_OFFLINE": "1",
            "UV_PYTHON_DOWNLOADS": "never",
        }

    @property
    def environment(self) -> Path:
        """The environment that the installer makes."""
        places = {
            "pipx": ".local/share/pipx/venvs/academic-bubble",
            "uv": ".local/share/uv/tools/academic-bubble",
            "pip": "venv & co",
        }
        return self.home / places[self.name]

    def install(self, wheel: Path) -> None:
        """Install a wheel, over an older version if there is one."""
        with_python = ["--force", "--python", sys.executable]
        commands: dict[str, list[list[str | Path]]] = {
            "pipx": [[PROGRAMS / "pipx", "install", "--backend", "uv", *with_python, wheel]],
            "uv": [[PROGRAMS / "uv", "tool", "install", *with_python, wheel]],
            # With a pip of its own the environment would take three times as long to make.
            "pip": [
                [sys.executable, "-m", "venv", "--without-pip", self.environment],
                [PROGRAMS / "pip", "--python", self.environment, "install", "--upgrade", wheel],
            ],
        }
        for command in commands[self.name]:
            self._run(command)
        paths = {"base": str(self.environment)}
        site = Path(sysconfig.get_path("purelib", "venv", vars=paths))
        (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    def command(self, *words: str, status: int = 0) -> Any:
        """Run the installed program from anywhere, and return its JSON."""
        folder = self.environment / "bin" if self.name == "pip" else self.home / ".local" / "bin"
        arguments: list[str | Path] = [folder / "academic-bubble", *words, "--json"]
        return json.loads(self._run(arguments, status))

    def _run(self, command: list[str | Path], status: int = 0) -> str:
        done = subprocess.run(
            command,
            env=self.surroundings,
            cwd="/",
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout
