"""What a page has heard and shown, with the times, for tests and for `make bench`."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

LISTEN = """
const start = AudioBufferSourceNode.prototype.start;
globalThis.heard = [];
AudioBufferSourceNode.prototype.start = function (when, ...more) {
  const { contextTime, performanceTime } = this.context.getOutputTimestamp();
  const at = performanceTime + (when - contextTime) * 1000;
  const entry = { at, seconds: this.buffer.duration, stopped: false };
  heard.push(entry);
  const stop = this.stop;
  this.stop = (...args) => { entry.stopped = performance.now() < at; stop.apply(this, args); };
  return start.call(this, when, ...more);
};
globalThis.shown = [];
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  const [count, kind] = ["count", "kind"].map((id) => document.getElementById(id).textContent);
  shown.push({ at: performance.now(), count, kind });
}).observe(document.getElementById("count"), { childList: true, characterData: true, subtree: true }));
"""
"""When each sound leaves the loudspeaker, and when each count is shown."""


def settled(page: Page) -> list[dict[str, Any]]:
    """What is heard and was not taken back."""
    return [one for one in page.evaluate("heard") if not one["stopped"]]


def spoken_apart(page: Page) -> list[float]:
    """By how many ms each number of a hold is seen before or after it is heard."""
    spoken = {("Hold", "2"), ("Hold", "1")}
    heard = [one["at"] for one in settled(page)]
    shown = [one["at"] for one in page.evaluate("shown") if (one["kind"], one["count"]) in spoken]
    return [min(abs(other - at) for other in heard) for at in shown]
