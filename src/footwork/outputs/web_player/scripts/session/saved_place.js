// Where a session was, saved on the device at every cue: after a reload, a crash or an empty battery it goes on from there.
// Each diary has its own place, so that nobody is offered to go on with somebody else's session.

import { diaryHere } from "../records/diary_id.js";

/** @typedef {import("../types.d.ts").Place} Place */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("../records/record.js").Recorder} Recorder */

/** @typedef {Place & {routine: string, plan: string, id: string, revision: number, before: Record<string, number>, name: string, left_ms: number, started_at: number, kept_at: number}} Kept `name` is that of the exercise */

/** @typedef {{routine: string, length_ms: number, pace: number, cues: {length: number}, items: {exercise: string}[]}} Unrolled */

/** Under this alone is the place of versions that did not tell diaries apart: it is taken for this diary's. */
const KEY = "footwork-session";

/** So begins each diary's own. */
export const PLACES = `${KEY}-`;

/** Who comes back later than that begins anew. */
const LONGEST_MS = 6 * 3_600_000;

/** What tells one plan from another: a routine may have been changed meanwhile. @param {Unrolled} unrolled */
function planOf({ length_ms, cues, pace, items }) {
  return `${length_ms} ${cues.length} ${pace} ${items.map(({ exercise }) => exercise)}`;
}

/** Output: keeps the place whenever another cue begins. */
export class Resuming {
  #keptAt = "";

  /** @param {Recorder} recorder */
  constructor(recorder) {
    this.recorder = recorder;
    forgetOld();
  }

  /** @param {Session} session */
  follow(session) {
    const at = `${session.index} ${session.timeline.cues.length}`;
    if (at === this.#keptAt || session.over) return;
    this.#keptAt = at;
    const { id, revision, before, startedAt } = this.recorder;
    const { plan } = session;
    keep({
      ...session.place,
      routine: plan.routine,
      plan: planOf(plan),
      id,
      revision,
      before,
      name: session.cue.name,
      left_ms: session.left,
      started_at: startedAt.getTime(),
      kept_at: Date.now(),
    });
  }
}

/** Where this diary's place is. */
function own() {
  return PLACES + diaryHere();
}

/** What nobody can go on with any more leaves the device, other diaries' too. */
function forgetOld() {
  try {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(KEY))) {
      if (!isFresh(JSON.parse(localStorage.getItem(key) ?? "null"))) localStorage.removeItem(key);
    }
  } catch {
    // nothing was saved, or it cannot be read
  }
}

/** @param {Kept | null} kept */
function isFresh(kept) {
  return kept !== null && Date.now() - kept.kept_at < LONGEST_MS;
}

/** @param {Kept} kept */
function keep(kept) {
  try {
    localStorage.setItem(own(), JSON.stringify(kept));
  } catch {
    // a device that keeps nothing offers nothing to go on with
  }
}

/** The session was ended: there is nothing to go on with. @param {string} diary whose it was */
export function forgetPlace(diary = diaryHere()) {
  try {
    for (const key of [PLACES + diary, KEY]) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/**
 * The session of this routine that was not ended, if it can still go on.
 * @param {Unrolled} timeline
 * @returns {Kept | null}
 */
export function placeKept(timeline) {
  try {
    const kept = JSON.parse(localStorage.getItem(own()) ?? localStorage.getItem(KEY) ?? "null");
    const same = kept?.routine === timeline.routine && kept.plan === planOf(timeline) && Array.isArray(kept.done);
    return same && kept.cue > 0 && isFresh(kept) ? kept : null;
  } catch {
    return null;
  }
}
