"""Puts the extension's packages into the wheel, and into the source distribution."""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# pyproject.toml names this file for both targets; the folder differs.
FOLDERS = {"wheel": "academic_bubble/extension", "sdist": "extension/packed"}


class PackagesHook(BuildHookInterface[Any]):
    """Builds the extension where that is needed; an editable install loads it from the clone."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from install.package import carried

        folder = FOLDERS[self.target_name]
        build_data["force_include"] |= {
            str(path): f"{folder}/{name}" for name, path in carried().items()
        }
