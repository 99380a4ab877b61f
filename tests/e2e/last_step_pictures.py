"""Take the pictures of the last step's page: ``python -m tests.e2e.last_step_pictures [FOLDER]``.

They are cut out of the browsers' own pages, in a throw-away profile, so that they show no path of
this machine. They go to host/academic_bubble/setup/page unless another folder is named.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Locator, sync_playwright

from academic_bubble.setup.page_parts import PARTS
from install.launch import CHROMIUM_BUILD, FIREFOX_BUILD, launch_chromium, launch_firefox
from install.launch.chromium import load_extension
from install.progress import say
from tests.e2e.driver import until

MOST_KIB: Final = 60
SCALE: Final = 2
WIDTH: Final = 640
HEIGHT: Final = 480
# Nothing listens there: no page of X is needed.
NO_PORT: Final = 9
ACCENT: Final = "#4a3fd0"
RING: Final = 5
RADIUS: Final = 11
AROUND: Final = 12
QUALITY: Final = 85
FIREFOX_BUTTON: Final = ".qa-temporary-extension-install-button"
FIREFOX_NAME: Final = ".qa-debug-target-item .debug-target-item__name"


@dataclass(frozen=True)
class Box:
    """A part of a page, in its pixels before scaling."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, rect: Mapping[str, float] | None) -> Box:
        """The box of an element that is shown."""
        assert rect
        x, y = rect["x"], rect["y"]
        return cls(x, y, x + rect["width"], y + rect["height"])

    def grown(self, by: float) -> Box:
        """The box with so much around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def scaled(self) -> tuple[int, int, int, int]:
        """The box in the picture's pixels."""
        edges = (self.left, self.top, self.right, self.bottom)
        left, top, right, bottom = (round(edge * SCALE) for edge in edges)
        return left, top, right, bottom


def save(png: bytes, part: Box, path: Path, rings: Mapping[int, Box] | None = None) -> None:
    """Cut a part out of a screenshot, with numbered rings around what is to be pressed."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for number, box in (rings or {}).items():
        _ring(draw, number, box.grown(RING))
    picture.crop(part.scaled()).save(path, quality=QUALITY, method=6)


def take_chromium(place: Path, folder: Path) -> None:
    """The page of extensions: what is to be pressed, and what has come of it."""
    with sync_playwright() as playwright:
        context = launch_chromium(
            playwright,
            profile=place / "chromium",
            extension=None,
            port=NO_PORT,
            host=None,
            home=place / "home",
            color_scheme="light",
            device_scale_factor=SCALE,
            viewport={"width": WIDTH, "height": HEIGHT},
        )
        page = context.pages[0]
        page.goto("chrome://extensions")
        rings = {2: _box(page.locator("#devMode")), 3: _box(page.locator("#loadUnpacked"))}
        bar = Box(0, 0, WIDTH, _box(page.locator("extensions-toolbar")).bottom)
        save(page.screenshot(), bar, folder / "chromium-button.webp", rings)
        load_extension(context, CHROMIUM_BUILD)
        card = page.locator("extensions-item", has_text="Academic Bubble")
        card.get_by_text("service worker").wait_for()
        page.mouse.move(0, 0)
        save(page.screenshot(), _box(card).grown(AROUND), folder / "chromium-loaded.webp")
        context.close()


def take_firefox(place: Path, folder: Path) -> None:
    """The page for developers. What its card says below the name has the extension's path."""
    driver = launch_firefox(
        profile=place / "firefox",
        extension=None,
        port=NO_PORT,
        host=None,
        home=place / "home",
        preferences={
            "layout.css.devPixelsPerPx": str(SCALE),
            "layout.css.prefers-color-scheme.content-override": 1,
        },
    )

    def box(selector: str) -> Box:
        return Box.of(driver.execute_script(_RECT, selector))

    def is_there(selector: str) -> bool:
        return bool(
            driver.execute_script("return !!document.querySelector(arguments[0])", selector)
        )

    try:
        driver.set_window_size(SCALE * 900, SCALE * HEIGHT)
        driver.get("about:debugging#/runtime/this-firefox")
        until(lambda: is_there(FIREFOX_BUTTON), "the button")
        pane, button = box(".qa-debug-target-pane"), box(FIREFOX_BUTTON)
        part = Box(
            pane.left - AROUND, pane.top - AROUND, pane.right + AROUND, button.bottom + RING + 1
        )
        png = driver.get_screenshot_as_png()
        save(png, part, folder / "firefox-button.webp", {2: button})
        driver.install_addon(str(FIREFOX_BUILD), temporary=True)
        until(lambda: is_there(FIREFOX_NAME), "the extension")
        card, name = box(".qa-debug-target-item"), box(FIREFOX_NAME)
        below = name.bottom + name.top - card.top - 2
        part = Box(card.left - AROUND, card.top - AROUND, card.right + AROUND, below)
        save(driver.get_screenshot_as_png(), part, folder / "firefox-loaded.webp")
    finally:
        driver.quit()


_RECT: Final = "return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()"


def _box(locator: Locator) -> Box:
    rect: Any = locator.bounding_box()
    return Box.of(rect)


def _ring(draw: ImageDraw.ImageDraw, number: int, box: Box) -> None:
    left, top, *_ = box.scaled()
    draw.rounded_rectangle(box.scaled(), radius=SCALE * RADIUS, outline=ACCENT, width=2 * SCALE)
    circle = Box(box.left, box.top, box.left, box.top).grown(RADIUS - 1).scaled()
    draw.ellipse(circle, fill=ACCENT)
    font = ImageFont.load_default(SCALE * (RADIUS + 2))
    draw.text((left, top), str(number), "#fff", font, anchor="mm")


def main(folder: Path) -> int:
    """Take the pictures and name those that are too large."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        take_chromium(Path(place), folder)
        take_firefox(Path(place), folder)
    sizes = {path.name: path.stat().st_size // 1024 for path in sorted(folder.glob("*.webp"))}
    say("\n".join(f"{size:>5} KiB  {name}" for name, size in sizes.items()))
    return 1 if max(sizes.values()) > MOST_KIB else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PARTS))
