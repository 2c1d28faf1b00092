"""The time of a session in a test's hands: what a page shows and does depends on it, and not on how fast the machine
is. The page needs one of the two scripts before it is opened."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

_SCRIPT = (Path(__file__).parent / "pace.js").read_text(encoding="utf-8")

FASTER = f"({_SCRIPT})(true);"
"""A session goes by as fast as the page can follow it, but no more than 25 times faster than it is."""

STILL = f"({_SCRIPT})(false);"
"""A session stands still until the test says otherwise, by one of the functions here."""


def let_pass(page: Page, ms: float) -> None:
    """The session goes on for so long and stands still again."""
    page.evaluate("(ms) => pace.pass(ms)", ms)


def play_until(page: Page, selector: str, text: str | re.Pattern[str]) -> None:
    """The session goes on until an element shows this (all of its text, or what matches it anywhere), and stands still
    there."""
    source = text.pattern if isinstance(text, re.Pattern) else f"^{re.escape(text)}$"
    page.evaluate("([selector, source]) => pace.until(selector, source)", [selector, source])


def go_on(page: Page) -> None:
    """The session goes on by itself, fast."""
    page.evaluate("() => pace.goOn()")
