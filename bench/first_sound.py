"""How soon after a tap on Begin something is heard, in a real browser."""

from __future__ import annotations

import statistics

from playwright.sync_api import Browser, Page
from tests.browser.conftest import KNOWS_ALL

from bench.browser import first_visit, site_and_browser
from bench.lateness import percentile
from bench.table import head, row

RUNS = 20
GOAL_MS = 150
TIMEOUT_MS = 10_000

LISTEN = """
globalThis.sounds = [];
addEventListener("pointerdown", ({ timeStamp }) => { globalThis.tapped ??= timeStamp; }, { capture: true });
const silent = ({ buffer }) => buffer && buffer.getChannelData(0).every((sample) => sample === 0);
function heard(when = 0, ...more) {
  const { context } = this;
  if (context instanceof AudioContext && !silent(this)) {
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    const begins = Math.max(when, context.currentTime);
    sounds.push({
      asked: performance.now(),
      heard: contextTime
        ? performanceTime + (begins - contextTime) * 1000
        : performance.now() + (begins - context.currentTime + (context.outputLatency || context.baseLatency)) * 1000,
    });
  }
  return this.ownStart(when, ...more);
}
for (const { prototype } of [AudioBufferSourceNode, OscillatorNode, ConstantSourceNode]) {
  prototype.ownStart = prototype.start;
  prototype.start = heard;
}
"""
"""When a sound leaves the loudspeaker, by the device's clock; before that runs, by the latency that it has by its own
account."""


def run() -> None:
    head("From Begin to the first sound")
    with site_and_browser() as (site, browser):
        address = f"{site.address}play/five-foot/"
        tell("first visit", [first_sound(opened(browser, address)) for _ in range(RUNS)])
        page = opened(browser, address)
        tell("page seen before", [first_sound(again(page)) for _ in range(RUNS)])


def tell(name: str, waits: list[float]) -> None:
    ordered = sorted(waits)
    row(f"{name}: median of {len(ordered)}", statistics.median(ordered), "ms", GOAL_MS)
    row(f"{name}: 95th of a hundred", percentile(ordered, 0.95), "ms")


def opened(browser: Browser, address: str) -> Page:
    page = first_visit(browser, KNOWS_ALL, LISTEN, phone=True)
    page.goto(address, wait_until="networkidle")
    return page


def again(page: Page) -> Page:
    page.goto(page.url, wait_until="networkidle")
    return page


def first_sound(page: Page) -> float:
    page.locator("#begin-button").click()
    page.wait_for_function("() => globalThis.sounds.length > 0", timeout=TIMEOUT_MS)
    return float(page.evaluate("Math.min(...sounds.map(({ heard }) => heard)) - tapped"))


if __name__ == "__main__":
    run()
