"""The extension's packages are the same bytes when they are built again, and in another folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from install import extension, package
from install.commands import run
from install.project import CHROMIUM_BUILD, EXTENSION, FIREFOX_BUILD


def test_a_second_build_elsewhere_gives_the_same_packages(tmp_path: Path) -> None:
    extension.build()
    copy = tmp_path / "an other place" / "extension"
    shutil.copytree(EXTENSION, copy, ignore=lambda folder, names: extension.NOT_SOURCE & {*names})
    (copy / "node_modules").symlink_to(EXTENSION / "node_modules")

    run(extension.npm("run", "build"), "The extension could not be built.", cwd=copy)

    for build in (CHROMIUM_BUILD, FIREFOX_BUILD):
        again = copy / build.relative_to(EXTENSION)
        first, second = (
            package.pack(folder, tmp_path / name).read_bytes()
            for folder, name in ((build, "first.zip"), (again, "second.zip"))
        )
        assert first == second
