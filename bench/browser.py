"""A browser for the bench, and a phone on a slow network with a slow processor."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright
from tests.browser.conftest import ARGUMENTS, ROOT
from tests.running import Site, playwright_cookies, running

PHONE = {"width": 390, "height": 844}
SLOWER = 4
"""How many times slower the processor of a phone is, as Lighthouse has it."""


@contextmanager
def site_and_browser(*arguments: str) -> Iterator[tuple[Site, Browser]]:
    """A site of its own, and Chromium, which does not know it yet."""
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder, running(Path(folder)) as site:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=[*ARGUMENTS, *arguments])
        yield site, browser
        browser.close()


def first_visit(browser: Browser, *scripts: str, phone: bool = False) -> Page:
    """A new page with an empty cache that runs `scripts` before its own; what a service worker fetches ahead, after the
    visit, does not count."""
    size = {"viewport": PHONE} if phone else {}
    context: BrowserContext = browser.new_context(service_workers="block", **size)  # type: ignore[arg-type]
    context.add_cookies(playwright_cookies())
    page = context.new_page()
    for script in scripts:
        page.add_init_script(script)
    return page


def slowed(page: Page, network: Mapping[str, object]) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", dict(network))
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session
