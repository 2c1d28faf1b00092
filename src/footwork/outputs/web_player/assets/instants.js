// When the screen has something new to show: nothing is drawn in between.

import { indexAt } from "./session.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * The next position at which a cue or a mark begins, or the second changes in the time that is left.
 * @param {Session} session
 */
export function nextInstant({ cue, position, timeline }) {
  const mark = cue.marks[indexAt(cue.marks, position) + 1];
  const left = timeline.length_ms - position;
  const second = position + (left % 1000 || 1000);
  return Math.min(cue.at_ms + cue.lasts_ms, mark?.at_ms ?? Infinity, second);
}
