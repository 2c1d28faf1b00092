// When the screen has something new to show: nothing is drawn in between.

import { indexAt } from "./cues.js";

/** @typedef {import("./session.js").Session} Session */

/** The time that is left is told in seconds; it may be as late. */
const TELLING_MS = 1000;

/**
 * The next position at which a cue or a mark begins, or the time that is left has to be told again.
 * @param {Session} session
 */
export function nextChange({ cue, position, waiting }) {
  if (waiting && !cue.rhythm) return position + TELLING_MS;
  const mark = cue.marks[indexAt(cue.marks, position) + 1];
  return Math.min(cue.at_ms + cue.lasts_ms, mark?.at_ms ?? Infinity, position + TELLING_MS);
}
