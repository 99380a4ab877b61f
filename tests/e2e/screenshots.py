"""Make the README's pictures from the real thing: ``python -m tests.e2e.screenshots [FOLDER]``.

They go to extension/screenshots unless another folder is named.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, get_args

from playwright.sync_api import Playwright, sync_playwright

from install.progress import say
from install.project import EXTENSION
from tests.e2e.bubble import Bubble
from tests.e2e.bubble_pictures import name_people, take_in_page, take_member_pages
from tests.e2e.camera import NARROW, Camera, Scheme
from tests.e2e.chromium import Chromium
from tests.e2e.hosts import RealHost
from tests.plenty import fill_home
from tests.replica.server import ReplicaServer

MOST_KIB: Final = 250
FULL: Final = {
    "overview": "options.html#overview",
    "rules": "options.html#rules",
    "review": "options.html#review",
    "privacy": "options.html#privacy",
}


def take_all(camera: Camera) -> None:
    """Every picture of the README."""
    camera.bubble.change(mode="off")
    camera.timeline("before", "/home?theme=light")
    camera.bubble.change(mode="focus")
    camera.timeline("after", "/home?theme=light")
    camera.timeline("after-dark", "/home?theme=lights-out")
    camera.timeline("after-narrow", "/home?theme=light", NARROW)
    camera.why("why")
    schemes: tuple[Scheme, ...] = get_args(Scheme)
    for scheme in schemes:
        suffix = "" if scheme == "light" else "-dark"
        camera.popup(f"popup{suffix}", scheme)
        camera.settings(f"settings{suffix}", scheme)
    camera.settings("settings-narrow", "light", NARROW)
    camera.page("welcome", "welcome.html", "light")
    take_in_page(camera)


def take_full(camera: Camera) -> None:
    """The settings page of somebody who has used it for months."""
    for name, address in FULL.items():
        camera.page(name, address, "light")
    take_member_pages(camera)
    camera.page("overview-narrow", FULL["overview"], "light", NARROW)


@contextmanager
def running(place: Path, replica: ReplicaServer, playwright: Playwright) -> Iterator[Bubble]:
    """A browser whose host lives below a folder."""
    host, home = RealHost(place / "host"), place / "home"
    driver = Chromium(playwright, place, port=replica.port, host=host.program, home=home)
    bubble = Bubble(driver, host, home)
    bubble.wait_connection("connected")
    yield bubble
    bubble.quit()


def main(folder: Path) -> int:
    """Take the pictures and name those that are too large."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        ReplicaServer() as replica,
        sync_playwright() as playwright,
    ):
        new, full = Path(name, "new"), Path(name, "full")
        with running(new, replica, playwright) as bubble:
            take_all(Camera(bubble, folder))
        fill_home(full / "home", many_corrections=300)
        name_people(full / "home")
        with running(full, replica, playwright) as bubble:
            take_full(Camera(bubble, folder))
    sizes = {path.name: path.stat().st_size // 1024 for path in sorted(folder.glob("*.png"))}
    say("\n".join(f"{size:>5} KiB  {name}" for name, size in sizes.items()))
    return 1 if max(sizes.values()) > MOST_KIB else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXTENSION / "screenshots"))
