"""The Windows registry, as far as native hosts need it."""

from __future__ import annotations

import sys
from typing import Protocol


class Registry(Protocol):
    """Keys below HKEY_CURRENT_USER and their default values; policies of either hive."""

    def write(self, key: str, value: str) -> None:
        """Set a key's default value, making the key and those above it."""

    def read(self, key: str) -> str | None:
        """A key's default value, or None when there is no such key."""

    def delete(self, key: str) -> None:
        """Remove a key that has no keys below it; an absent key is left absent."""

    def policy(self, key: str) -> dict[str, object]:
        """The values of a key below HKEY_LOCAL_MACHINE, else HKEY_CURRENT_USER, by name."""


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The registry of the running user."""

        def write(self, key: str, value: str) -> None:
            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)

        def read(self, key: str) -> str | None:
            try:
                return winreg.QueryValue(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return None

        def delete(self, key: str) -> None:
            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return

        def policy(self, key: str) -> dict[str, object]:
            for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
                try:
                    with winreg.OpenKey(hive, key) as opened:
                        count = winreg.QueryInfoKey(opened)[1]
                        values = (winreg.EnumValue(opened, number) for number in range(count))
                        return {name: value for name, value, _ in values}
                except FileNotFoundError:
                    continue
            return {}


def this_registry() -> Registry | None:
    """The machine's registry; None where there is none."""
    if sys.platform == "win32":
        return WindowsRegistry()
    return None
