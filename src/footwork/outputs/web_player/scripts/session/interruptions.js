// What comes between: a hidden page, a call that takes the sound, a page that is left.

import { keepAwake } from "../screen/wake_lock.js";

/** @typedef {import("./guide.js").Guide} Guide */

/** A device may take the sound for a moment while it changes loudspeakers; only what lasts is an interruption. */
const LASTS_MS = 300;

/**
 * @param {Guide} guide
 * @param {AudioContext | null} context
 * @param {() => void} left called when the page goes away
 */
export function interruptions(guide, context, left) {
  const { session } = guide;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !guide.running) return;
    void keepAwake();
    if (!session.paused) void context?.resume();
    guide.beat();
  });
  addEventListener("pagehide", () => {
    if (guide.running && !session.paused) guide.pause(); // a page that is shown again goes on when asked to
    left();
  });
  // a call or another program may take the sound away; a pause that was asked for lets it rest
  context?.addEventListener("statechange", () => {
    if (!session.paused) setTimeout(pauseIfTaken, LASTS_MS);
  });

  function pauseIfTaken() {
    const taken = context?.state !== "running" && context?.state !== "closed"; // a device that plays no sound takes none away
    if (taken && guide.running && !session.paused) guide.pause();
  }
}
