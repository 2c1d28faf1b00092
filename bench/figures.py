"""Drawing figures, their size, and what the moving player costs a browser whose processor is slowed four times."""

from __future__ import annotations

import gzip
import statistics
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from tests.browser.conftest import ARGUMENTS, KNOWS_ALL, ROOT
from tests.running import playwright_cookies, running

from bench.table import head, median_of, row, timed
from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.figure.figures import Figure
from footwork.outputs.web_player.palette import palette

SLOWER = 4
WINDOWS, WINDOW_MS = 5, 2000
DRAWN = "Display::DrawAndSwap"
"""What Chromium's tracing calls a frame that reached the screen."""


def run() -> None:
    head("Figures")
    for id in library().exercise_ids():
        exercise = library().exercise(id)
        row(f"{exercise.name}: drawn and written, still", median_of(drawing(exercise, still), 30), "ms", 10)
        row(f"{exercise.name}: drawn and written, moving", median_of(drawing(exercise, moving), 30), "ms", 10)
        row(f"{exercise.name}: compressed", len(gzip.compress(moving(exercise).encode())) / 1000, "kB", 12)
    head(f"The moving player, processor slowed {SLOWER} times")
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, running(Path(folder)) as site:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
        for item in range(len(library().routine("five-foot").items)):
            name, busy, frames = playing(browser, site.address, item)
            row(f"{name}: main thread", statistics.median(busy), "%", 5)
            row(f"{name}: frames short of 60 a second", max(0.0, 60 - statistics.median(frames)), "", 1)
        browser.close()


def drawing(exercise: Exercise, written: Callable[[Exercise], str]) -> Callable[[], float]:
    return lambda: timed(lambda: written(exercise))


def still(exercise: Exercise) -> str:
    return Figure(exercise, library().words(), palette()).still()


def moving(exercise: Exercise) -> str:
    return Figure(exercise, library().words(), palette()).moving()


def playing(browser: Browser, address: str, item: int) -> tuple[str, list[float], list[float]]:
    """The name of an item of five-foot, and per window of its phases how busy the main thread was and the frames."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.add_cookies(playwright_cookies())
    page = context.new_page()
    page.add_init_script(KNOWS_ALL)
    page.goto(f"{address}play/five-foot/", wait_until="networkidle")
    page.get_by_role("button", name="Begin").tap()
    page.wait_for_selector("#stage:not([hidden])")
    while shown_item(page) < item:
        page.keyboard.press("ArrowRight")
    page.wait_for_selector("[data-kind=phase]", timeout=60_000)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.send("Performance.enable")
    measured = [window(page, session, browser) for _ in range(WINDOWS)]
    name = page.locator("#exercise-name").text_content() or ""
    context.close()
    return name, [busy for busy, _frames in measured], [frames for _busy, frames in measured]


def shown_item(page: Page) -> int:
    name = page.locator("#exercise-name").text_content()
    return [item.exercise.name for item in library().routine("five-foot").items].index(name or "")


def window(page: Page, session: CDPSession, browser: Browser) -> tuple[float, float]:
    """Per cent of the time that the main thread was busy, and frames a second that reached the screen."""
    tracing = browser.new_browser_cdp_session()
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    tracing.on("Tracing.dataCollected", lambda event: events.extend(event["value"]))
    tracing.on("Tracing.tracingComplete", lambda event: ended.append(event))
    tracing.send("Tracing.start", {"traceConfig": {"includedCategories": ["viz"]}})
    before = metrics(session)
    page.wait_for_timeout(WINDOW_MS)
    after = metrics(session)
    tracing.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    tracing.detach()
    seconds = after["Timestamp"] - before["Timestamp"]
    busy = 100 * (after["TaskDuration"] - before["TaskDuration"]) / seconds
    return busy, sum(event["name"] == DRAWN for event in events) / seconds


def metrics(session: CDPSession) -> dict[str, float]:
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
