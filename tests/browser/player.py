"""A session begun in the browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

LATER = re.compile("[7-9] of 10")
"""Past what could be a false start."""


def begin(page: Page, routine: str = "toe-presses") -> None:
    page.goto(f"play/{routine}/")
    page.locator("#begin-button").click()
    expect(page.locator("#stage")).to_be_visible()


VOICE_IS_THERE = "() => document.getElementById('speaker').textContent !== ''"
"""Begin waits for it only for so long, and what it should have said by then is not said any more."""


PLACED = """(find) => {
  const timeline = JSON.parse(document.getElementById("timeline").textContent);
  const { routine, cues, length_ms, pace, items } = timeline;
  const now = Date.now();
  localStorage["footwork-session"] = JSON.stringify({
    cue: cues.findIndex((cue) => cue.kind === find || cue[find] === true), done: [], played_ms: 0, eased: false,
    routine, plan: `${length_ms} ${cues.length} ${pace} ${items.map(({ exercise }) => exercise)}`,
    name: cues[0].name, left_ms: length_ms,
    id: crypto.randomUUID(), revision: 0, started_at: now, kept_at: now,
  });
}"""
"""As if a session had been left at the first cue of a kind."""


def begin_at(page: Page, routine: str, kind: str) -> None:
    """Without the time to get ready, which nothing makes shorter."""
    page.goto(f"play/{routine}/")
    page.evaluate(PLACED, kind)
    page.reload()
    page.wait_for_function(VOICE_IS_THERE)
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#stage")).to_be_visible()
