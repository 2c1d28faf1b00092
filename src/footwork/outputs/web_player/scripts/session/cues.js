// Finding places in a timeline, and a timeline in which one repetition is done once more.

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").Item} Item */
/** @typedef {import("../types.d.ts").HowToStep} HowToStep */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

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
function repOf(cue) {
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
function lengthened(item, changed, longer) {
  if (item.item < changed) return item;
  return item.item === changed ? { ...item, lasts_ms: item.lasts_ms + longer } : { ...item, at_ms: item.at_ms + longer };
}

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
  const still = { hold: false, phase: null, pose: "", into_rep_ms: 0, marks: [] };
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

/** @param {Cue[]} cues @param {number} at @param {{again?: number, rep?: number}} change @returns {Cue[]} */
function oneAfterAnother(cues, at, change) {
  return cues.map((cue) => {
    const moved = { ...movedTo(cue, at), ...change };
    at += cue.lasts_ms;
    return moved;
  });
}

/** @param {Cue} cue @param {number} at @returns {Cue} */
function movedTo(cue, at) {
  const later = at - cue.at_ms;
  return { ...cue, at_ms: at, marks: cue.marks.map((mark) => ({ ...mark, at_ms: mark.at_ms + later })) };
}
