// A cue with an open end: it becomes longer for as long as the person goes on, and what they reached is counted.

import { cueAt, movedTo } from "./cues.js";
import { lengthened } from "./one_more.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
/** @typedef {import("../types.d.ts").Mark} Mark */
/** @typedef {import("../types.d.ts").Rhythm} Rhythm */
/** @typedef {import("../types.d.ts").Reached} Reached */

/** A cue is made longer when less than this of it is left, for sound is scheduled ahead. */
const ROOM_MS = 25_000;

/** Of seconds that pass each tenth is said. */
const SAID_SECONDS = 10;

/** How long it was expected to last, before it was made longer. @param {Cue} cue */
export function expectedEnd({ at_ms, lasts_ms, expected_ms }) {
  return at_ms + (expected_ms ?? lasts_ms);
}

/** Whether it can become no longer. @param {Cue} cue */
export function isAtTop(cue) {
  return cue.lasts_ms >= longest(cue);
}

/** A rest between repetitions is no part of the last. @param {Cue} cue @param {Rhythm} rhythm */
function restOf({ lasts_ms }, { each_ms }) {
  return Math.ceil(lasts_ms / each_ms) * each_ms - lasts_ms;
}

/** @param {Cue} cue */
function longest(cue) {
  const { rhythm } = cue;
  return rhythm?.most ? rhythm.most * rhythm.each_ms - restOf(cue, rhythm) : Infinity;
}

/**
 * The same timeline, or, where the cue at `index` would soon end, one in which it goes on.
 * @param {Timeline} timeline
 * @param {number} index
 * @param {number} position
 * @returns {Timeline}
 */
export function withRoom(timeline, index, position) {
  const { cues } = timeline;
  const cue = cueAt(cues, index);
  const { rhythm } = cue;
  if (!rhythm || isAtTop(cue) || cue.at_ms + cue.lasts_ms - position > ROOM_MS) return timeline;
  const units = Math.ceil((position + 2 * ROOM_MS - cue.at_ms) / rhythm.each_ms);
  const lasts_ms = Math.min(longest(cue), units * rhythm.each_ms - restOf(cue, rhythm));
  const longer = lasts_ms - cue.lasts_ms;
  const expected_ms = cue.expected_ms ?? cue.lasts_ms;
  const made = { ...cue, lasts_ms, expected_ms, marks: [...cue.marks, ...marksBeyond(cue, rhythm, expected_ms, lasts_ms)] };
  return {
    ...timeline,
    length_ms: timeline.length_ms + longer,
    items: timeline.items.map((item) => lengthened(item, cue.item, longer)),
    cues: [...cues.slice(0, index), made, ...cues.slice(index + 1).map((other) => movedTo(other, other.at_ms + longer))],
  };
}

/** What is counted from the end of a cue on. @param {Cue} cue @param {Rhythm} rhythm @param {number} expected @param {number} until @returns {Mark[]} */
function marksBeyond({ at_ms, lasts_ms }, rhythm, expected, until) {
  const [first, expectedUnits] = [lasts_ms, expected].map((ms) => Math.ceil(ms / rhythm.each_ms));
  const marks = [];
  for (let unit = first ?? 0; unit * rhythm.each_ms < until; unit++) {
    const own = marksOf(rhythm, unit, at_ms + unit * rhythm.each_ms);
    const goesOn = unit === expectedUnits && rhythm.go_on;
    marks.push(...(goesOn ? own.map((mark, index) => (index ? mark : { ...mark, say: rhythm.go_on })) : own));
  }
  return marks;
}

/** Of one repetition or second, as those before it. @param {Rhythm} rhythm @param {number} unit from 0 @param {number} at @returns {Mark[]} */
function marksOf({ unit: kind, beats }, unit, at) {
  if (kind === "seconds") return [{ at_ms: at, say: unit % SAID_SECONDS ? "" : String(unit), show: String(unit) }];
  const show = String(unit + 1);
  return [{ at_ms: at, say: show, show }, ...beats.map(({ into_ms, say }) => ({ at_ms: at + into_ms, say, show }))];
}

/**
 * What was reached, as the rhythm has it: who is half way through a repetition is taken to have done it, for most people
 * are ahead of the voice when they stop.
 * @param {Cue} cue one with a rhythm
 * @param {number} ms how far the person came in it
 * @returns {Reached}
 */
export function reachedIn(cue, ms) {
  const { set, side } = cue;
  const rhythm = /** @type {Rhythm} */ (cue.rhythm);
  const into = Math.max(0, Math.min(ms, cue.lasts_ms));
  if (rhythm.unit === "seconds") return { set, side, seconds: Math.round(into / 1000) };
  return { set, side, reps: Math.floor((into + (rhythm.each_ms + restOf(cue, rhythm)) / 2) / rhythm.each_ms) };
}
