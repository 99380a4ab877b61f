"""The settings page in a tab: typing, files, and what it offers to be saved."""

from __future__ import annotations

import json
from typing import Any

from tests.e2e.bubble import Bubble
from tests.e2e.driver import Tab, until
from tests.e2e.timeline import Timeline

TOAST_UNDO = ".toast-action"
WATCH_FILES = """() => {
  const make = URL.createObjectURL;
  window.saved = [];
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => window.saved.push(text));
    return make.call(URL, blob);
  };
}"""
GIVE_FILE = """({ selector, name, text }) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  const field = document.querySelector(selector);
  field.files = transfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""
DROP_FILE = """({ selector, name, text }) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const place = document.querySelector(selector);
  for (const type of ["dragenter", "dragover", "drop"])
    place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
}"""
CHOOSE = """({ selector, value }) => {
  const list = document.querySelector(selector);
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
}"""
FILL = """({ selector, text }) => {
  const field = document.querySelector(selector);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
NOTE_ERRORS = """() => {
  window.failed = [];
  addEventListener("error", ({ message }) => window.failed.push(message));
  addEventListener("unhandledrejection", ({ reason }) => window.failed.push(String(reason)));
}"""


class SettingsTab:
    """One section of the settings page."""

    def __init__(self, bubble: Bubble, section: str) -> None:
        self.tab: Tab = bubble.page(f"options.html#{section}")
        self.page = Timeline(self.tab)
        self.tab.run(WATCH_FILES)
        self.tab.run(NOTE_ERRORS)

    def has(self, selector: str) -> bool:
        found: bool = self.tab.run("(one) => document.querySelector(one) !== null", selector)
        return found

    def wait(self, selector: str) -> None:
        until(lambda: self.has(selector), selector)

    def wait_gone(self, selector: str) -> None:
        until(lambda: not self.has(selector), f"no {selector}")

    def click(self, selector: str) -> None:
        self.wait(selector)
        self.tab.run(
            "(one) => document.querySelector(one).scrollIntoView({ block: 'center' })", selector
        )
        self.page.click(selector)

    def text(self, selector: str = "main") -> str:
        text: str = self.tab.run(
            "(one) => document.querySelector(one)?.textContent ?? ''", selector
        )
        return text

    def wait_text(self, selector: str, text: str) -> None:
        until(lambda: text in self.text(selector), lambda: f"{text!r} in {self.text(selector)!r}")

    def fill(self, selector: str, text: str) -> None:
        """Put a text into a field at once, as pasting does."""
        self.wait(selector)
        self.tab.run(FILL, {"selector": selector, "text": text})

    def choose(self, selector: str, value: str) -> None:
        self.wait(selector)
        self.tab.run(CHOOSE, {"selector": selector, "value": value})

    def give_file(self, selector: str, text: str) -> None:
        """Hand a file to a file field, as its dialog does."""
        self.wait(selector)
        self.tab.run(GIVE_FILE, {"selector": selector, "name": "file.jsonl", "text": text})

    def drop_file(self, selector: str, text: str) -> None:
        """Drag a file onto a place and let it go."""
        self.wait(selector)
        self.tab.run(DROP_FILE, {"selector": selector, "name": "file.json", "text": text})

    def saved(self) -> str:
        """The text of the file that the page offered last."""
        text: str = until(lambda: self.tab.run("() => window.saved.at(-1)"), "a file to save")
        return text

    def saved_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.saved().splitlines()]

    def errors(self) -> list[str]:
        """Errors that nobody caught."""
        failed: list[str] = self.tab.run("() => window.failed")
        return failed
