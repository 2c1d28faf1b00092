"""Waiting for what a page can only find out by waiting itself."""

from __future__ import annotations

import time

from playwright.sync_api import Page

STEP_MS = 50


def wait_until(page: Page, expression: str, argument: object = None, seconds: float = 10) -> None:
    """Until a function of the page, which may be async, returns something true.

    Playwright's `wait_for_function` takes the promise of an async function for its answer, and so waits for nothing.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(expression, argument):
        assert time.monotonic() < end, f"not within {seconds} s: {expression}"
        page.wait_for_timeout(STEP_MS)
