"""The icons that devices want as pixels, drawn from the one that is an SVG by a real browser: `make icons`."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "src" / "footwork" / "outputs" / "web_player" / "assets" / "icons"
SVG = "http://www.w3.org/2000/svg"
COLOURS = 24
"""Three, and what lies between them at the edges; a file of few colours is a third as large."""


class Icon(NamedTuple):
    """A file, its width and height in pixels, and how the mark stands in it."""

    name: str
    size: int
    round: bool
    """Whether the corners are rounded here, or by the device, which then wants the ground up to the edge."""
    mark: float
    """How large the mark is, of its size in the SVG: a device may cut off all but a circle of 0.8 of the width."""


ICONS = [
    Icon("any-192.png", 192, True, 1),
    Icon("any-512.png", 512, True, 1),
    Icon("maskable-512.png", 512, False, 0.8),
    Icon("apple-touch-icon.png", 180, False, 0.92),
]


def drawn(icon: Icon) -> str:
    ET.register_namespace("", SVG)
    svg = ET.parse(FOLDER / "icon.svg").getroot()  # noqa: S314 - our own file
    parts = {part.get("id"): part for part in svg}
    if not icon.round:
        del parts["ground"].attrib["rx"]
    within = f"translate(256 256) scale({icon.mark}) translate(-256 -256)"
    parts["mark"].set("transform", f"{within} {parts['mark'].get('transform')}")
    svg.set("width", str(icon.size))
    return ET.tostring(svg, encoding="unicode")


def pixels(icon: Icon, browser: Browser) -> Image.Image:
    page = browser.new_page(viewport={"width": icon.size, "height": icon.size})
    page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{drawn(icon)}")
    taken = Image.open(BytesIO(page.screenshot(omit_background=True))).convert("RGBA")
    return taken.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def main() -> None:
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)  # noqa: S603, S607
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=["--no-sandbox"])
        for icon in ICONS:
            pixels(icon, browser).save(FOLDER / icon.name, optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
