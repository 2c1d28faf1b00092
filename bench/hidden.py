"""A browser whose page is really hidden.

Whoever drives a page through Playwright keeps it in front: a page that it holds is never hidden. So here the page is
let go, another tab is put before it, and it is taken up again at the end.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from urllib.request import Request, urlopen

from playwright.sync_api import Page, Playwright
from tests.browser.conftest import ARGUMENTS

PORT = 18590
ADDRESS = f"http://127.0.0.1:{PORT}"

STARTS_S = 3
"""A browser that is spoken to while it starts may never answer."""

WATCH = """
globalThis.seen = new Set();
setTimeout(() => {
  const look = () => (document.hasFocus() ? clearInterval(watch) : seen.add(document.visibilityState));
  const watch = setInterval(look, 1000);
}, 5000);
"""
"""To be run before the page is hidden: what it is from five seconds later until it is taken up again."""


@contextmanager
def chromium(path: str, *arguments: str) -> Iterator[None]:
    with TemporaryDirectory() as profile:
        options = [*ARGUMENTS, *arguments, f"--remote-debugging-port={PORT}", f"--user-data-dir={profile}"]
        process = subprocess.Popen([path, "--headless=new", *options], stderr=subprocess.DEVNULL)
        try:
            answering()
            time.sleep(STARTS_S)
            yield
        finally:
            process.terminate()
            process.wait()


def answering() -> None:
    for _ in range(100):
        try:
            urlopen(f"{ADDRESS}/json/version").close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("Chromium did not start")


@contextmanager
def held(playwright: Playwright) -> Iterator[Page]:
    """The tab that shows a page, in front as long as it is held; at first the only one."""
    browser = playwright.chromium.connect_over_cdp(ADDRESS)
    pages = browser.contexts[0].pages
    yield next((page for page in pages if page.url.startswith("http")), pages[0])
    browser.close()


def hide() -> None:
    """Put a new tab in front."""
    urlopen(Request(f"{ADDRESS}/json/new?about:blank", method="PUT")).close()
