// The ring that empties in a cue's length, and the bars that fill in an item's.

import { SyncedAnimations, animate } from "./animations.js";
import { stretchesOf } from "../session/cues.js";

/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

const FULL = { transform: "rotate(0deg)", opacity: 1 };
const TURNED = { transform: "rotate(180deg)", opacity: 1 };
const GONE = { transform: "rotate(180deg)", opacity: 0 }; // or the edge of its window would be seen

export class Dial {
  /** @param {Element} right @param {Element} left the two halves of the ring, each in a window of its own */
  constructor(right, left) {
    const first = [{ ...FULL, offset: 0 }, { ...TURNED, offset: 0.5 }, { ...GONE, offset: 0.5 }, { ...GONE, offset: 1 }];
    const then = [{ ...FULL, offset: 0 }, { ...FULL, offset: 0.5 }, { ...TURNED, offset: 1 }];
    this.halves = [animate(right, first, 1), animate(left, then, 1)];
    this.animations = new SyncedAnimations(this.halves);
  }

  /** A new cue of a length. @param {number} lasts milliseconds */
  start(lasts) {
    for (const half of this.halves) half.effect?.updateTiming({ duration: lasts });
  }

  /** @param {number} ms into the cue @param {boolean} runs */
  moveTo(ms, runs) {
    this.animations.moveTo(ms, runs);
  }
}

export class Progress {
  /**
   * @param {HTMLElement[]} segments one an item
   * @param {Timeline} timeline
   */
  constructor(segments, timeline) {
    const stretches = stretchesOf(timeline.cues);
    this.bars = segments.map((segment, item) => {
      const own = stretches.get(item) ?? [];
      const lasts = own.reduce((sum, { lasts_ms }) => sum + lasts_ms, 0) || 1;
      segment.style.flexGrow = String(lasts);
      const keyframes = [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }];
      const bar = new SyncedAnimations([animate(/** @type {Element} */ (segment.firstElementChild), keyframes, lasts)]);
      return { own, bar };
    });
  }

  /** What an item has in each round of a circuit fills its one bar. @param {number} position of the session @param {boolean} runs */
  moveTo(position, runs) {
    for (const { own, bar } of this.bars) {
      const into = own.reduce((sum, { at_ms, lasts_ms }) => sum + Math.min(lasts_ms, Math.max(0, position - at_ms)), 0);
      bar.moveTo(into, runs && own.some(({ at_ms, lasts_ms }) => position > at_ms && position < at_ms + lasts_ms));
    }
  }
}
