"""What a first visit loads, in a real browser with an empty cache."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession, sync_playwright
from tests.browser.conftest import ARGUMENTS, ROOT
from tests.running import running

from bench.table import head, row

SHIFT = """
globalThis.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def run() -> None:
    head("Pages, first visit")
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, running(Path(folder)) as site:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
        for name, paths in (
            ("Today", [""]),
            ("Player", ["play/five-foot/"]),
            ("Today, then Player", ["", "play/five-foot/"]),
        ):
            requests, kilobytes, shift = visit(browser, site.address, paths)
            row(f"{name}: requests", requests, "", 12)
            row(f"{name}: received, with headers", kilobytes, "kB", 60)
            row(f"{name}: layout shift", shift, "", 0)
        browser.close()


def visit(browser: Browser, address: str, paths: list[str]) -> tuple[int, float, float]:
    """Requests to the server, kilobytes received, layout shift on the last page."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(SHIFT)
    session = context.new_cdp_session(page)
    received = counted(session)
    for path in paths:
        page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(300)
    shift = float(page.evaluate("globalThis.shift"))
    context.close()
    return len(received), sum(received) / 1000, shift


def counted(session: CDPSession) -> list[int]:
    """The size of each answer that came over the network, in bytes, filled as they come."""
    sizes: list[int] = []
    session.send("Network.enable")
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.append(event["encodedDataLength"]) if event["encodedDataLength"] else None,
    )
    return sizes
