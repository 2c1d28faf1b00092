"""What a first visit loads, in a real browser with an empty cache."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, CDPSession

from bench.browser import first_visit, site_and_browser, slowed
from bench.table import head, row

SHIFT = """
globalThis.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

STEADY = {"Today": "", "Player": "play/five-foot/", "Exercises": "exercises/", "Plan": "plan/", "Progress": "progress/"}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SCROLL = """async () => {
  for (let y = 0; y < 6000; y += 600) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 120));
  }
}"""


def run() -> None:
    head("Pages, first visit")
    with site_and_browser() as (site, browser):
        for name, paths in (
            ("Today", [""]),
            ("Player", ["play/five-foot/"]),
            ("Today, then Player", ["", "play/five-foot/"]),
        ):
            requests, kilobytes, figures, how_to, shift = visit(browser, site.address, paths)
            row(f"{name}: requests, without figures and voice", requests, "", 12)
            row(f"{name}: received, with headers, without those", kilobytes, "kB", 60)
            row(f"{name}: figures and voice received", figures, "kB", 400)
            row(f"{name}: how new exercises are done, told", how_to, "kB", 300)
            row(f"{name}: layout shift", shift, "", 0)
        for name, path in STEADY.items():
            row(
                f"{name}, 200 kB/s, processor slowed 4 times: shift",
                shift_on_slow(browser, site.address + path),
                "",
                0.01,
            )


def shift_on_slow(browser: Browser, address: str) -> float:
    """Layout shift on a phone while the page comes bit by bit, and while a person scrolls through it."""
    page = first_visit(browser, SHIFT, phone=True)
    slowed(page, SLOW)
    page.goto(address, wait_until="networkidle")
    page.evaluate(SCROLL)
    shift = float(page.evaluate("globalThis.shift"))
    page.context.close()
    return shift


def visit(browser: Browser, address: str, paths: list[str]) -> tuple[int, float, float, float, float]:
    """Requests to the server and kilobytes received, both without figures and voice; kilobytes of those, and of what is
    said to a person to whom exercises are new; layout shift on the last page."""
    page = first_visit(browser, SHIFT)
    received = counted(page.context.new_cdp_session(page))
    for path in paths:
        page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(300)
    shift = float(page.evaluate("globalThis.shift"))
    page.context.close()
    own = [size for address, size in received.values() if not re.search("/(figures|clips)/", address)]
    how_to = sum(size for address, size in received.values() if "/clips/how-to/" in address)
    others = sum(size for _, size in received.values()) - sum(own) - how_to
    return len(own), sum(own) / 1000, others / 1000, how_to / 1000, shift


def counted(session: CDPSession) -> dict[str, tuple[str, int]]:
    """The address and size in bytes of each answer that came over the network, by request, filled as they come."""
    addresses: dict[str, str] = {}
    received: dict[str, tuple[str, int]] = {}

    def finished(event: dict[str, Any]) -> None:
        if event["encodedDataLength"]:
            received[event["requestId"]] = addresses[event["requestId"]], event["encodedDataLength"]

    session.send("Network.enable")
    session.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    session.on("Network.loadingFinished", finished)
    return received
