// A buzz at each change, where the device can.

import { SessionTimers } from "../session/session_timers.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/** On and off in ms, at full strength; what a device calls strength is how long it buzzes. @type {Record<string, number[]>} */
const PATTERNS = {
  explain: [150, 100, 150],
  ready: [150, 100, 150],
  hold: [250],
  phase: [120],
  rest: [80, 80, 80],
  switch: [150, 80, 150, 80, 150],
  done: [400, 120, 400],
};

export function canVibrate() {
  return typeof navigator.vibrate === "function";
}

/** @param {Pick<Cue, "kind" | "hold">} cue @param {number} strength 0 to 1 */
export function buzz({ kind, hold }, strength) {
  const pattern = /** @type {number[]} */ (PATTERNS[hold ? "hold" : kind]);
  navigator.vibrate(pattern.map((ms, index) => (index % 2 ? ms : Math.round(ms * strength))));
}

export class Vibration {
  /** @param {Preferences} preferences */
  constructor(preferences) {
    this.timers = new SessionTimers({
      events: begun,
      act: ({ cue }) => preferences.vibration.on && buzz(cue, preferences.vibration.volume),
    });
  }

  follow(/** @type {Session} */ session) {
    this.timers.follow(session);
  }

  moved(/** @type {Session} */ session) {
    this.timers.moved(session);
  }

  end() {
    this.timers.stop();
  }
}

/** The cues that begin. @param {Session} session @param {number} from @param {number} until */
function* begun({ timeline }, from, until) {
  for (const cue of timeline.cues) {
    const step = cue.kind === "explain" && cue.rep > 0;
    if (!step && cue.at_ms > from && cue.at_ms <= until) yield { at: cue.at_ms, cue };
  }
}
