"""From a browser to the host, step by step, as far as that goes without starting a process."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academic_bubble.serve import CHROMIUM_ORIGIN, GECKO_ID
from academic_bubble.setup import interpreter, policies
from academic_bubble.setup.browsers import Browser, Found
from academic_bubble.setup.files import local
from academic_bubble.setup.findings import Findings
from academic_bubble.setup.launcher import named_python
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.manifest import HOST_NAME
from academic_bubble.setup.register import Registrar


@dataclass(frozen=True)
class Way:
    """A way that leads to a program: what the browser would start, and for which manifest."""

    browser: Browser
    manifest: Path
    program: Path


class BrowserCheck:
    """Walks from one browser to the host, adding a finding per step, up to the first problem."""

    def __init__(self, found: Found, machine: Machine, registrar: Registrar, out: Findings) -> None:
        self._found = found
        self._browser = found.browser
        self._machine = machine
        self._registrar = registrar
        self._out = out

    def run(self) -> Way | None:
        """Check, and return the way to the program if it is open as far as can be seen."""
        if not self._may_start() or not self._keys():
            return None
        ways = [self._walk(place) for place in self._registrar.manifests(self._browser)]
        return next(iter(ways), None) if all(ways) else None

    def _add(self, code: str, **facts: object) -> None:
        self._out.add(code, self._browser.title, **facts)

    def _may_start(self) -> bool:
        if self._found.note:
            code = "browser_asks_once" if self._found.usable else "browser_sandboxed"
            self._add(code, note=self._found.note)
        if not self._found.usable:
            return False
        rule = policies.rule_against(self._browser, self._machine, self._registrar.registry)
        if rule:
            self._add(f"browser_policy_{rule}", host=HOST_NAME)
        return rule is None

    def _keys(self) -> bool:
        """On Windows, registry keys lead to the manifest."""
        registry = self._registrar.registry
        if not registry or not self._browser.registry:
            return True
        wanted = str(self._registrar.manifests(self._browser)[0])
        for key in self._registrar.keys(self._browser):
            named = registry.read(key)
            if named != wanted:
                code = "place_elsewhere" if named else "place_missing"
                self._add(code, place=f"HKEY_CURRENT_USER\\{key}")
                return False
        return True

    def _walk(self, place: Path) -> Way | None:
        content = self._read(place)
        if content is None or not self._ids(content):
            return None
        program = local(str(content["path"]))
        is_open = self._launcher(program) and self._interpreter(program)
        return Way(self._browser, place, program) if is_open else None

    def _read(self, place: Path) -> Mapping[str, Any] | None:
        try:
            raw = place.read_bytes()
            owner = place.stat().st_uid
        except FileNotFoundError:
            self._add("place_missing", place=place)
            return None
        except OSError as error:
            self._add("place_unreadable", place=place, reason=error.strerror)
            return None
        is_ours = self._machine.user in (None, owner)
        self._add("place_good" if is_ours else "place_owner", place=place)
        reason, content = _parse(raw)
        if reason:
            self._add("manifest_damaged", reason=reason)
            return None
        self._add("manifest_good")
        return content

    def _ids(self, content: Mapping[str, Any]) -> bool:
        field, ours = {
            "chromium": ("allowed_origins", CHROMIUM_ORIGIN),
            "firefox": ("allowed_extensions", GECKO_ID),
        }[self._browser.family]
        admitted = content.get(field)
        is_admitted = isinstance(admitted, list) and ours in admitted
        self._add("ids_good" if is_admitted else "ids_missing", id=ours)
        return is_admitted

    def _launcher(self, program: Path) -> bool:
        code = "launcher_good"
        if str(program) != str(self._registrar.program):
            code = "launcher_foreign"
        elif not program.is_file():
            code = "launcher_missing"
        elif not os.access(program, os.X_OK):
            code = "launcher_not_executable"
        self._add(code, program=program)
        return code == "launcher_good"

    def _interpreter(self, program: Path) -> bool:
        """On Windows pip's console script holds the interpreter beside which it lies."""
        is_exe = self._machine.system == "windows"
        python = program.with_name("python.exe") if is_exe else named_python(program)
        if python is None or not (python.is_file() and os.access(python, os.X_OK)):
            self._add("interpreter_gone", python=python or program)
        elif not is_exe and interpreter.is_shim(python):
            self._add("interpreter_shim", python=python)
        elif old := interpreter.lost_environment(python):
            self._add("interpreter_upgraded", python=python, old=old)
        else:
            is_this = python == self._registrar.python
            self._add("interpreter_good" if is_this else "interpreter_other", python=python)
            return True
        return False


def _parse(raw: bytes) -> tuple[str | None, Mapping[str, Any]]:
    """What is wrong with a manifest, if anything, and its content."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return "it begins with a byte order mark", {}
    try:
        content = json.loads(raw.decode("utf-8"))
    except ValueError:
        return "it is not JSON in UTF-8", {}
    if not isinstance(content, dict) or content.get("name") != HOST_NAME:
        return f"its name is not {HOST_NAME}", {}
    if content.get("type") != "stdio":
        return "its type is not stdio", {}
    program = content.get("path")
    if not isinstance(program, str) or not local(program).is_absolute():
        return "it names no absolute path", {}
    return None, content
