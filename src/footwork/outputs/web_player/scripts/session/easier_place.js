// Where a session goes on in another, easier timeline of the same routine.

import { explains, namesOf, roundStart } from "./cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/**
 * At the same phase or step, or, where there are fewer repetitions, at what comes next in both.
 * @param {{cue: Cue, index: number, names: (string | null)[]}} session
 * @param {Cue[]} easier
 * @returns {number} the index there
 */
export function placeIn({ cue, index, names }, easier) {
  const others = namesOf(easier);
  const same = explains(cue) ? stepLike(cue, easier) : others.indexOf(names[index] ?? "");
  return same >= 0 ? same : following(names.slice(index), others, easier);
}

/** @param {Cue} step @param {Cue[]} cues */
function stepLike(step, cues) {
  return cues.findIndex((cue) => explains(cue) && cue.item === step.item && cue.rep === step.rep);
}

/** @param {(string | null)[]} left what is still to come @param {(string | null)[]} others @param {Cue[]} easier */
function following(left, others, easier) {
  const next = left.find((name) => name && others.includes(name));
  return next ? roundStart(easier, others.indexOf(next)) : easier.length - 1;
}
