"""What a playing session costs the browser, and how soon it can begin over a slow network.

`python -m bench.playing --minutes 30` looks at the memory for longer.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from tests.browser.conftest import ARGUMENTS, KNOWS_ALL, ROOT
from tests.running import playwright_cookies, running

from bench.figures import metrics
from bench.table import head, row

WINDOWS, WINDOW_S = 6, 10
PHONE = {"width": 390, "height": 844}
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
    "connectionType": "cellular4g",
}
"""As Lighthouse's mobile preset has it; the processor is slowed four times with it."""

RUNS = 5


def run(minutes: float = 3) -> None:
    head("A session that plays")
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, running(Path(folder)) as site:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
        begins = [interactive(browser, f"{site.address}play/five-foot/") for _ in range(RUNS)]
        row("Player at slow 4G: Begin answers after", statistics.median(begins), "ms", 1000)
        today = [interactive(browser, site.address, "a.start:visible") for _ in range(RUNS)]
        row("Today at slow 4G: Start can be pressed after", statistics.median(today), "ms", 1000)
        page, session = playing(browser, site.address)
        busy = [share_of_main_thread(session) for _ in range(WINDOWS)]
        row("main thread, unslowed: median of windows", statistics.median(busy), "%", 6)
        row("main thread, unslowed: busiest window", max(busy), "%")
        row(f"memory: grows in 10 minutes, seen in {minutes:g}", growth(page, session, minutes), "kB", 200)
        browser.close()


def interactive(browser: Browser, address: str, what: str = "#begin-button") -> float:
    """ms from asking for the page until `what` is there and the page's scripts have run."""
    context = browser.new_context(viewport=PHONE, service_workers="block")  # type: ignore[arg-type]
    context.add_cookies(playwright_cookies())
    page = context.new_page()
    page.add_init_script(KNOWS_ALL)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="commit")
    page.locator(what).first.wait_for(timeout=10_000)
    page.wait_for_function("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0")
    ready: float = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    context.close()
    return ready


def playing(browser: Browser, address: str) -> tuple[Page, CDPSession]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    context.add_cookies(playwright_cookies())
    page = context.new_page()
    page.add_init_script(KNOWS_ALL)
    page.goto(f"{address}play/five-foot/", wait_until="networkidle")
    page.get_by_role("button", name="Begin").tap()
    page.wait_for_selector("[data-kind=phase]", timeout=60_000)
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    return page, session


def share_of_main_thread(session: CDPSession) -> float:
    before = metrics(session)
    time.sleep(WINDOW_S)
    after = metrics(session)
    return 100 * (after["TaskDuration"] - before["TaskDuration"]) / (after["Timestamp"] - before["Timestamp"])


def growth(page: Page, session: CDPSession, minutes: float) -> float:
    """kB by which what is held after a collection grows in ten minutes: the slope of the medians of both halves."""
    samples = []
    ends = time.monotonic() + minutes * 60
    while time.monotonic() < ends:
        page.wait_for_timeout(10_000)
        session.send("HeapProfiler.collectGarbage")
        samples.append(metrics(session)["JSHeapUsedSize"] / 1000)
    half = len(samples) // 2
    return (statistics.median(samples[half:]) - statistics.median(samples[:half])) * 10 / (minutes / 2)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=3)
    run(parser.parse_args().minutes)
