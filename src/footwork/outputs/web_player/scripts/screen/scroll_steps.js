// While a person gets ready, steps that do not fit on the screen come into sight in time: nobody is there to scroll.

import { byId } from "./elements.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../session/session.js").Session} Session */

/** Between these shares of the time to get ready: the first steps are read before, the last ones after. Ours. */
const BEGINS = 0.2;
const ENDS = 0.75;

/** Follower. Whoever scrolls by hand is left alone until the next cue. */
export class StepScroller {
  #byHand = false;
  /** @type {Cue | null} */
  #shown = null;
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(place = byId("now")) {
    this.place = place;
    for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      place.addEventListener(sign, () => (this.#byHand = true), { passive: true });
    }
  }

  /** @param {Session} session */
  follow({ cue, position, paused }) {
    if (cue !== this.#shown) this.#begin(cue);
    if (cue.kind !== "ready" || paused || this.#byHand) return;
    const top = shareAt((position - cue.at_ms) / cue.lasts_ms) * (this.place.scrollHeight - this.place.clientHeight);
    if (top > 0) this.place.scrollTo({ top, behavior: this.#still.matches ? "instant" : "smooth" });
  }

  /** @param {Cue} cue */
  #begin(cue) {
    this.#shown = cue;
    this.#byHand = false;
    this.place.scrollTop = 0;
  }
}

/** How far to scroll, 0 to 1, after a share of the time. @param {number} passed */
export function shareAt(passed) {
  return Math.min(1, Math.max(0, (passed - BEGINS) / (ENDS - BEGINS)));
}
