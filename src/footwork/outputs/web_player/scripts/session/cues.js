// Cues: which is where in a timeline, which belong together, what phases are called, and cues that come at another time.

/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/**
 * The last entry that has begun at a position; entries touch and are ordered.
 * @param {{at_ms: number}[]} entries
 * @param {number} position milliseconds
 * @returns {number} its index, -1 before the first
 */
export function indexAt(entries, position) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {{at_ms: number}} */ (entries[middle]).at_ms <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Cues of one item, set and side are a round, with what leads into it; so is each step of how it is done.
 * @param {Cue} cue */
export function roundOf(cue) {
  if (cue.kind === "done") return "done";
  const round = `${cue.item} ${cue.set} ${cue.side}`;
  return explains(cue) ? `${round} step ${cue.rep}` : round;
}

/** Whether a cue tells how the exercise is done. @param {Cue} cue */
export function explains(cue) {
  return cue.kind === "explain";
}

/** A repetition within its round. @param {Cue} cue */
export function repOf(cue) {
  return `${roundOf(cue)} ${cue.rep}`;
}

/**
 * Where a round begins that holds the cue at `index`.
 * @param {Cue[]} cues
 * @param {number} index
 */
export function roundStart(cues, index) {
  const round = roundOf(cueAt(cues, index));
  while (index > 0 && roundOf(cueAt(cues, index - 1)) === round) index--;
  return index;
}

/** @param {Cue[]} cues @param {number} index @returns {number} -1 in the last round */
export function nextRound(cues, index) {
  const round = roundOf(cueAt(cues, index));
  return cues.findIndex((cue, other) => other > index && roundOf(cue) !== round);
}

/** @param {Cue[]} cues @param {number} index */
export function cueAt(cues, index) {
  return /** @type {Cue} */ (cues[index]);
}

/**
 * What a phase is called in every timeline of the routine, however long it takes there; a phase done once more than
 * planned has a name of its own. Cues that are no phases have none.
 * @param {Cue[]} cues
 * @returns {(string | null)[]}
 */
export function namesOf(cues) {
  let rep = "";
  let ordinal = 0;
  return cues.map((cue) => {
    if (cue.kind !== "phase") return null;
    const own = `${repOf(cue)}${cue.again ? ` again ${cue.again}` : ""}`;
    ordinal = own === rep ? ordinal + 1 : 0;
    rep = own;
    return `${own} ${ordinal}`;
  });
}

/** The same cues, the first at a time and each right after the one before. @param {Cue[]} cues @param {number} at @param {{again?: number, rep?: number}} change @returns {Cue[]} */
export function oneAfterAnother(cues, at, change) {
  return cues.map((cue) => {
    const moved = { ...movedTo(cue, at), ...change };
    at += cue.lasts_ms;
    return moved;
  });
}

/** @template {Pick<Cue, "at_ms" | "marks">} T @param {T} cue @param {number} at @returns {T} */
export function movedTo(cue, at) {
  const later = at - cue.at_ms;
  return { ...cue, at_ms: at, marks: cue.marks.map((mark) => ({ ...mark, at_ms: mark.at_ms + later })) };
}

/** As the contract has it. On the page the marks of a cue count from its beginning: what comes again is the same there, and so is sent compressed. @param {import("../types.d.ts").Timeline} timeline @returns {import("../types.d.ts").Timeline} */
export function fromPage(timeline) {
  return { ...timeline, cues: timeline.cues.map((cue) => movedTo({ ...cue, at_ms: 0 }, cue.at_ms)) };
}
