"""A running browser with extension and host: what tests ask of all three together."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from academic_bubble.setup.manifest import manifest_path
from install.launch.host import register_host
from tests.e2e.driver import Driver, Tab, until
from tests.e2e.hosts import RealHost
from tests.e2e.timeline import Timeline

# Callbacks and promises both exist in either browser; promises are enough.
API = "const api = globalThis.browser ?? globalThis.chrome;"
SEND = f"async (message) => {{ {API} return api.runtime.sendMessage(message); }}"
STORED = f"async (key) => {{ {API} return (await api.storage.local.get(key))[key] ?? null; }}"
BADGE = f"""async (path) => {{ {API}
  const tabs = await api.tabs.query({{}});
  const tab = tabs.find(({{ url }}) => url && new URL(url).pathname === path);
  return tab ? api.action.getBadgeText({{ tabId: tab.id }}) : null;
}}"""

# The replica keeps its theme and language there; an empty tab has none of it.
FORGET_LOOKS = "() => { if (location.protocol === 'https:') localStorage.clear(); }"


class Bubble:
    """One browser profile on the replica. ``home`` is ACADEMIC_BUBBLE_HOME of its host."""

    def __init__(self, driver: Driver, host: RealHost, home: Path) -> None:
        self.driver = driver
        self.family = driver.family
        self.host = host
        self.home = home
        self._tabs: list[Tab] = []
        self._main = driver.first_tab()
        self._control: Tab | None = None

    def timeline(self, path: str = "/home") -> Timeline:
        """The main tab, in front, with the timeline at a path."""
        self._main.to_front()
        return Timeline(self._main).open(path)

    def leave_site(self) -> None:
        """The main tab shows an empty page."""
        self._main.open("about:blank")

    def new_tab(self) -> Tab:
        """Another tab, closed after the test."""
        tab = self.driver.new_tab()
        self._tabs.append(tab)
        return tab

    def page(self, name: str) -> Tab:
        """A page of the extension, such as "options.html#show", in a tab of its own."""
        tab = self.new_tab()
        tab.open(self.driver.pages + name)
        return tab

    @property
    def control(self) -> Tab:
        """A page of the extension that stays open, to talk to the background from."""
        if self._control is None:
            self._control = self.driver.new_tab()
            self._control.open(self.driver.pages + "options.html#about")
        return self._control

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Ask the host as the settings page does, and return its reply."""
        result = self.control.run(SEND, {"to": "host", "request": request})
        assert result["ok"], result
        value: dict[str, Any] = result["value"]
        return value

    def change(self, **change: Any) -> None:
        """Change settings as the settings page does."""
        self.ask({"type": "change_settings", "change": change, "reset": False})

    def set_member(self, handle: str, member: bool = True) -> None:
        self.ask({"type": "set_member", "handle": handle, "name": "", "member": member})

    def stored(self, key: str) -> Any:
        """What the background keeps: "connection" or "settings"."""
        return self.control.run(STORED, key)

    def badge(self, path: str) -> str | None:
        """The toolbar badge of the tab at a path."""
        text: str | None = self.control.run(BADGE, path)
        return text

    def state(self) -> str | None:
        """The state of the connection."""
        connection: dict[str, str] | None = self.stored("connection")
        return connection["state"] if connection else None

    def wait_connection(self, state: str) -> None:
        until(lambda: self.state() == state, lambda: f"{state}, but it is {self.state()}")

    def reconnect(self) -> None:
        self.control.run(SEND, {"to": "background", "do": "reconnect"})

    def use_host(self, program: Path | None, admit: bool = True) -> None:
        """Let the browser find another host, or none; not ``admit``: one for another extension."""
        folder = self.driver.manifests()
        register_host(folder, "firefox" if self.family == "firefox" else "chromium", program)
        if not admit:
            path = manifest_path(folder)
            manifest = json.loads(path.read_text(encoding="utf-8"))
            for name in ("allowed_origins", "allowed_extensions"):
                if name in manifest:
                    manifest[name] = [_stranger(self.family)]
            path.write_text(json.dumps(manifest), encoding="utf-8")

    def in_database(self, query: str) -> Any:
        """The first value of a query on the host's database."""
        path = self.home / "data" / "bubble.sqlite3"
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            row = connection.execute(query).fetchone()
        connection.close()
        return row and row[0]

    def reset(self) -> None:
        """Everything as on the first day, connected, with one tab."""
        for tab in self._tabs:
            tab.close()
        self._tabs.clear()
        self.wait_connection("connected")
        for member in self.ask({"type": "list_members"})["members"]:
            self.set_member(member["handle"], member=False)
        self._forget_what_was_said()
        # What other tests showed of an author must not move this one's verdicts.
        self.ask({"type": "change_settings", "change": {"author_context": False}, "reset": True})
        self._main.run(FORGET_LOOKS)

    def _forget_what_was_said(self) -> None:
        """No corrections, no rules, no pause."""
        for correction in self.ask({"type": "list_corrections"})["corrections"]:
            self.ask({"type": "undo_correction", "correction": correction["id"]})
        # What was learnt is unlearnt a moment later.
        self.wait_learnt()
        for rule in self.ask({"type": "list_rules"})["rules"]:
            self.ask({"type": "remove_rule", "rule_id": rule["id"]})
        self.ask({"type": "pause", "minutes": 0})

    def wait_learnt(self) -> None:
        """Wait until the host has learnt all that was said: verdicts may change until then."""
        # The fit gives way to everything else on the machine, so a busy one makes it wait.
        until(
            lambda: self._learning() not in ("waiting", "running"),
            "nothing left to learn",
            patience=60,
        )

    def _learning(self) -> str:
        state: str = self.ask({"type": "learning_status"})["refit"]["state"]
        return state

    def forget_control(self) -> None:
        """The extension was reloaded: its pages are gone."""
        self._control = None

    def quit(self) -> None:
        self.driver.quit()


def _stranger(family: str) -> str:
    stranger = "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"
    return "stranger@example.org" if family == "firefox" else stranger
