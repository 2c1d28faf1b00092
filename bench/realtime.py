"""Whether a minute of a session is a minute, in a real browser: the one figure that cannot be had faster."""

from __future__ import annotations

import statistics
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.browser import listening
from tests.browser.conftest import ARGUMENTS, KNOWS_ALL, ROOT
from tests.browser.watching import FRAME_MS, LISTEN, WATCH
from tests.running import playwright_cookies, running

from bench.table import head, row

AGREE_MS = 150
"""Spoken numbers and the screen agree to this, says the first thing that people ask for."""

STOPWATCH = """
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.id === "stage" && !target.hidden) globalThis.began ??= performance.now();
    if (target.id === "after-session" && !target.hidden) globalThis.ended ??= performance.now();
  }
}).observe(document, { attributes: true, attributeFilter: ["hidden"], subtree: true });
"""


def run() -> None:
    head("A session in real time")
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, running(Path(folder)) as site:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
        page = browser.new_page()
        page.context.add_cookies(playwright_cookies())
        page.add_init_script(KNOWS_ALL)
        page.add_init_script(STOPWATCH)
        page.add_init_script(LISTEN)
        page.add_init_script(listening.LISTEN)
        page.goto(f"{site.address}play/toe-presses/")
        page.get_by_role("button", name="Begin").click()
        page.wait_for_selector("#figure svg.figure")
        page.evaluate(WATCH)
        page.wait_for_selector("#after-session:not([hidden])", timeout=120_000)
        length = page.evaluate("JSON.parse(document.getElementById('timeline').textContent).length_ms")
        row("toe presses: wall clock against length_ms", abs(page.evaluate("ended - began") - length), "ms", 200)
        off = [abs(one["off"]) for one in page.evaluate("seen") if one["state"] == "running"]
        row(f"the figure against the sound, {len(off)} cues: median", statistics.median(off), "ms", FRAME_MS)
        row("the figure against the sound: worst", max(off), "ms")
        apart = listening.spoken_apart(page)
        row(f"spoken numbers against the screen, {len(apart)}: median", statistics.median(apart), "ms", AGREE_MS)
        row("spoken numbers against the screen: worst", max(apart), "ms")
        browser.close()
