"""The Python environment of the project, .venv, and the packages in it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import site
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from install import debian
from install.commands import run
from install.errors import InstallError
from install.progress import step
from install.project import ROOT, VENV, venv_python
from install.stamps import Stamp, digest

PYPROJECT = ROOT / "pyproject.toml"
PROBE = "import sys, pip; print(sys.version_info >= (3, 11))"


def is_active() -> bool:
    """Tell whether this very process runs in .venv."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def create() -> None:
    """Make .venv, unless there is one that works. Raises InstallError."""
    with step("Python environment") as progress:
        if _works():
            progress.detail = "up to date"
            return
        _require_venv_module()
        run(
            [sys.executable, "-m", "venv", "--clear", VENV],
            f"Python could not make {VENV}: see that the folder can be written.",
        )


def rerun(script: str, arguments: Sequence[str]) -> int:
    """Run a folder of this project (install, tests) in .venv and return its exit status."""
    command = [str(venv_python()), "-X", "utf8", str(ROOT / script), *arguments]
    with subprocess.Popen(command) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue  # it reached the child too, which ends in its own way


def has_host() -> bool:
    """Tell whether the host is installed in .venv, in which we run."""
    return importlib.util.find_spec("academic_bubble") is not None


def install_packages(*groups: str) -> None:
    """Install the host and these dependency groups into .venv, in which we run."""
    wanted = [requirement for group in groups for requirement in requirements(group)]
    names = ["academic-bubble", *_read()["project"]["dependencies"], *wanted]
    stamp = Stamp(
        VENV / ".stamps" / f"packages-{'-'.join(groups) or 'host'}.json",
        digest([PYPROJECT], sys.version),
        lambda: " ".join(_versions(names)),
    )
    with step("Python packages") as progress:
        if stamp.is_fresh():
            progress.detail = "up to date"
            return
        # Most of what the demo and the checks bring is never imported: a third of the time.
        lazily = ["--no-compile"] if groups else []
        run(
            [venv_python(), "-m", "pip", "install", *lazily, "--editable", ROOT, *wanted],
            "pip could not install the Python packages: check the network and try again.",
        )
        # This process started before the packages were there.
        site.addsitedir(sysconfig.get_path("purelib"))
        importlib.invalidate_caches()
        stamp.write()


def requirements(group: str) -> list[str]:
    """The requirements of a dependency group, included groups too.

    pip reads groups itself only since 25.1; a fresh .venv often has an older one.
    """
    return list(_expand(_read()["dependency-groups"], group))


def _expand(groups: dict[str, list[Any]], name: str) -> Iterator[str]:
    for entry in groups[name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from _expand(groups, entry["include-group"])


def _read() -> dict[str, Any]:
    return tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))


def _versions(names: Sequence[str]) -> Iterator[str]:
    for requirement in names:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            yield f"{name}=={importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            yield f"{name} absent"


def _works() -> bool:
    """A base interpreter that was upgraded or removed leaves an environment that cannot start."""
    try:
        probe = subprocess.run([venv_python(), "-c", PROBE], capture_output=True, text=True)
    except OSError:
        return False
    return probe.stdout.strip() == "True"


def _require_venv_module() -> None:
    """Debian ships venv without ensurepip, which is in a package of its own."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    if not debian.can_install():
        raise InstallError(
            "This Python cannot make environments: install its venv module "
            "(on Debian and Ubuntu: sudo apt-get install python3-venv) and try again."
        )
    debian.install(["python3-venv"])
