"""Waiting for what a page can only find out by waiting itself."""

from __future__ import annotations

import time

from playwright.sync_api import Locator, Page

PATIENCE_S = 60
"""For everything that a page is waited for: a busy machine is slow, and only what is broken waits so long."""
STEP_MS = 50


def wait_until(page: Page, expression: str, argument: object = None, seconds: float = PATIENCE_S) -> None:
    """Until a function of the page, which may be async, returns something true.

    Playwright's `wait_for_function` takes the promise of an async function for its answer, and so waits for nothing.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(expression, argument):
        assert time.monotonic() < end, f"not within {seconds} s: {expression}"
        page.wait_for_timeout(STEP_MS)


def reload_until(page: Page, shows: Locator) -> None:
    """Until what was sent by a page that is gone has reached the server, and this page shows it."""
    end = time.monotonic() + PATIENCE_S
    while not shows.count():
        assert time.monotonic() < end, f"not within {PATIENCE_S} s: {shows}"
        page.wait_for_timeout(10 * STEP_MS)
        page.reload()
