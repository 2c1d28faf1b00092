// A timeline in which one repetition is done once more.

import { cueAt, movedTo, oneAfterAnother, repOf } from "./cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").Item} Item */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/**
 * The same timeline, with the repetition of the phase at `index` done once more, and all that follows later.
 * @param {Timeline} timeline
 * @param {number} index
 * @returns {Timeline}
 */
export function withOneMore(timeline, index) {
  const { cues } = timeline;
  const rep = repOf(cueAt(cues, index));
  const own = cues.filter((cue) => cue.kind === "phase" && repOf(cue) === rep);
  const first = /** @type {Cue} */ (own[0]);
  const last = /** @type {Cue} */ (own.at(-1));
  const end = cues.indexOf(last) + 1;
  const added = [...pauseBefore(cues, first), ...own.filter((cue) => !cue.again)];
  const longer = added.reduce((sum, cue) => sum + cue.lasts_ms, 0);
  return {
    ...timeline,
    length_ms: timeline.length_ms + longer,
    items: timeline.items.map((item) => lengthened(item, first.item, longer)),
    cues: [
      ...cues.slice(0, end),
      ...oneAfterAnother(added, last.at_ms + last.lasts_ms, { again: (last.again ?? 0) + 1, rep: first.rep }),
      ...cues.slice(end).map((cue) => movedTo(cue, cue.at_ms + longer)),
    ],
  };
}

/** The rest before one more, where repetitions have one between them. @param {Cue[]} cues @param {Cue} first */
function pauseBefore(cues, first) {
  const rest = cues.find((cue) => cue.kind === "rest" && cue.item === first.item && cue.rep > 1);
  return rest ? [rest] : [];
}

/** @param {Item} item @param {number} changed an item's number @param {number} longer */
export function lengthened(item, changed, longer) {
  if (item.item < changed) return item;
  return item.item === changed ? { ...item, lasts_ms: item.lasts_ms + longer } : { ...item, at_ms: item.at_ms + longer };
}
