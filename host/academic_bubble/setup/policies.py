"""An administrator's rules for Chromium's family that keep a browser from the host.

https://chromeenterprise.google/policies/#NativeMessagingUserLevelHosts
"""

from __future__ import annotations

import json
import plistlib
from pathlib import Path
from typing import Any, Literal

from academic_bubble.setup.browsers import Browser
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.manifest import HOST_NAME
from academic_bubble.setup.registry import Registry

Rule = Literal["user", "blocked"]


def rule_against(browser: Browser, machine: Machine, registry: Registry | None) -> Rule | None:
    """The rule that forbids the host to this browser, if there is one that can be read."""
    rules = _read(browser.policies, machine, registry) if browser.policies else {}
    blocked, allowed = (
        _names(rules.get(f"NativeMessaging{name}")) for name in ("Blocklist", "Allowlist")
    )
    if HOST_NAME not in allowed and {HOST_NAME, "*"} & blocked:
        return "blocked"
    return "user" if rules.get("NativeMessagingUserLevelHosts") in (False, 0) else None


def _read(place: str, machine: Machine, registry: Registry | None) -> dict[str, Any]:
    if registry:
        lists = {
            name: list(registry.policy(f"{place}\\{name}").values())
            for name in ("NativeMessagingBlocklist", "NativeMessagingAllowlist")
        }
        return {**registry.policy(place), **lists}
    path = machine.root / place.lstrip("/")
    if path.suffix == ".plist":
        return _read_plist(path)
    rules: dict[str, Any] = {}
    for file in sorted(path.glob("*.json")) if path.is_dir() else ():
        rules |= _read_json(file)
    return rules


def _read_json(file: Path) -> dict[str, Any]:
    """The rules of a file; none if it cannot be read, which the browser then cannot either."""
    try:
        rules = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return rules if isinstance(rules, dict) else {}


def _read_plist(file: Path) -> dict[str, Any]:
    try:
        rules = plistlib.loads(file.read_bytes())
    except (OSError, ValueError, plistlib.InvalidFileException):
        return {}
    return rules if isinstance(rules, dict) else {}


def _names(value: object) -> set[str]:
    return {str(name) for name in value} if isinstance(value, list) else set()
