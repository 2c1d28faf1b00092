// A timeline in which it is told how exercises are done.

import { cueAt, explains, movedTo, oneAfterAnother } from "./cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").HowToStep} HowToStep */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
/** @typedef {import("../types.d.ts").Timeline} Planned as it comes with the page */

/**
 * The same timeline, with how its exercise is done told before the cue at `index`, and all that follows later. The time
 * of its items is that of the session, to which this adds nothing.
 * @param {Timeline} timeline
 * @param {number} index
 * @returns {Timeline}
 */
export function withHowTo(timeline, index) {
  const { cues } = timeline;
  const next = cueAt(cues, index);
  const steps = (timeline.items[next.item]?.how_to ?? []).map((told) => stepOf(told, next));
  const longer = steps.reduce((sum, cue) => sum + cue.lasts_ms, 0);
  return {
    ...timeline,
    length_ms: timeline.length_ms + longer,
    cues: [
      ...cues.slice(0, index),
      ...oneAfterAnother(steps, next.at_ms, {}),
      ...cues.slice(index).map((cue) => movedTo(cue, cue.at_ms + longer)),
    ],
  };
}

/** The last step lasts until the person is ready. @param {HowToStep} told @param {Cue} next @returns {Cue} */
function stepOf({ step, steps, ...told }, next) {
  const still = { hold: false, phase: null, pose: "", into_rep_ms: 0, count_of: null, marks: [] };
  return { ...next, ...told, ...still, kind: "explain", rep: step, reps: steps, waits: step === steps };
}

/**
 * With how to do them told before these items.
 * @param {Timeline} timeline
 * @param {ReadonlySet<number>} items
 */
export function withHowTos(timeline, items) {
  return timeline.cues.reduceRight(
    (longer, cue, index) => (cue.kind === "ready" && items.has(cue.item) ? withHowTo(longer, index) : longer),
    timeline,
  );
}

/** With nothing told of how exercises are done. @param {Timeline} timeline @returns {Timeline} */
export function withoutHowTos(timeline) {
  const cues = timeline.cues.filter((cue) => !explains(cue));
  const length_ms = cues.reduce((sum, cue) => sum + cue.lasts_ms, 0);
  return { ...timeline, length_ms, cues: oneAfterAnother(cues, 0, {}) };
}

/** Where how to do it begins to be told, if that comes right before the cue at `index` or is being told there.
 * @param {Cue[]} cues @param {number} index */
export function howToStart(cues, index) {
  const { item } = cueAt(cues, index);
  const begins = (/** @type {number} */ at) => at > 0 && explains(cueAt(cues, at - 1)) && cueAt(cues, at - 1).item === item;
  while (begins(index)) index--;
  return index;
}

/** How much of the time between two positions goes into telling. @param {Cue[]} steps @param {number} from @param {number} until */
export function explainingTime(steps, from, until) {
  return steps.reduce((sum, { at_ms, lasts_ms }) => sum + Math.max(0, Math.min(until, at_ms + lasts_ms) - Math.max(from, at_ms)), 0);
}

/** How its exercises are done is the same in both, and held once. @param {Planned} timeline @param {Planned} easier @returns {Planned} */
export function withHowToOf({ items }, easier) {
  return { ...easier, items: easier.items.map((item, index) => ({ ...item, how_to: items[index]?.how_to ?? [] })) };
}
