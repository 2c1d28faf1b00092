"""What a figure shows and when it is heard."""

from __future__ import annotations

FRAME_MS = 1000 / 60


LISTEN = """
const start = AudioBufferSourceNode.prototype.start;
globalThis.bells = [];
AudioBufferSourceNode.prototype.start = function (when, ...more) {
  bells.push({ context: this.context, when });
  return start.call(this, when, ...more);
};
"""
"""All that is to be heard, with its time on the audio clock."""


WATCH = """() => {
  globalThis.seen = [];
  const { cues } = JSON.parse(document.getElementById("timeline").textContent);
  new MutationObserver(() => {
    const { contextTime, performanceTime } = bells[0].context.getOutputTimestamp();
    const heard = contextTime + (performance.now() - performanceTime) / 1000;
    const bell = bells.map(({ when }) => when).reduce((a, b) => (Math.abs(b - heard) < Math.abs(a - heard) ? b : a));
    const shown = document.getElementById("instruction").textContent;
    const cue = cues.find(({ kind, show }) => kind === "phase" && show === shown);
    const [animation] = document.getElementById("figure").shadowRoot.getAnimations();
    if (!cue || !animation) return;
    const { duration } = animation.effect.getComputedTiming();
    const ahead = animation.currentTime - (cue.into_rep_ms + (heard - bell) * 1000);
    seen.push({ shown, state: animation.playState, off: ahead - Math.round(ahead / duration) * duration });
  }).observe(document.getElementById("instruction"), { childList: true, characterData: true, subtree: true });
}"""
"""How far the figure is ahead of what is heard, read as each phase begins to be shown."""
