"""The time of a session in a test's hands: what a page shows and does depends on it, and not on how fast the machine
is. The page needs the script FASTER before it is opened."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

FASTER = (Path(__file__).parent / "pace.js").read_text(encoding="utf-8")
"""A session goes by as fast as the page can follow it, but no more than 25 times faster than it is."""

STANDS_STILL = "globalThis.standsStill = true;"

STILL = FASTER + STANDS_STILL
"""It stands still, and goes on only by the functions here."""

SOUND_IN_PACE = """
AudioContext.prototype.getOutputTimestamp = () => {
  const now = performance.now();
  return { contextTime: now / 1000, performanceTime: now };
};
"""
"""The audio clock goes with the session's: what is to be heard is scheduled, though not played, at the same pace."""


def let_pass(page: Page, ms: float) -> None:
    """The session goes on for so long and stands still again."""
    page.evaluate("(ms) => pace.pass(ms)", ms)


def play_until(page: Page, selector: str, text: str | re.Pattern[str]) -> None:
    """The session goes on until an element shows this (all of its text, or what matches it anywhere), and stands still
    there."""
    source = text.pattern if isinstance(text, re.Pattern) else f"^{re.escape(text)}$"
    page.evaluate("([selector, source]) => pace.until(selector, source)", [selector, source])


def stand_still(page: Page) -> None:
    """For a page that is to be opened and would else go on by itself."""
    page.add_init_script(STANDS_STILL)


def play_to_end(page: Page) -> None:
    """A session, if there is one, goes on to its end."""
    page.evaluate("() => pace.toEnd()")
