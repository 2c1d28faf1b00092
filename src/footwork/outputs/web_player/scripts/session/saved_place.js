// Where a session was, saved on the device at every cue: after a reload, a crash or an empty battery it goes on from there.
// Each diary has its own place, so that nobody is offered to go on with somebody else's session.

import { diaryId } from "../records/diary_id.js";

/** @typedef {import("../types.d.ts").Place} Place */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("../records/record.js").Recorder} Recorder */

/** @typedef {Place & {routine: string, plan: string, id: string, revision: number, before: Record<string, number>, name: string, left_ms: number, started_at: number, kept_at: number}} SavedPlace `name` is that of the exercise */

/** @typedef {{routine: string, length_ms: number, pace: number, cues: {length: number}, items: {exercise: string}[]}} Unrolled */

/** Under this alone is the place of versions that did not tell diaries apart: it is taken for this diary's. */
const KEY = "footwork-session";

/** So begins each diary's own. */
export const PLACE_KEYS = `${KEY}-`;

/** Who comes back later than that begins anew. */
const LONGEST_MS = 6 * 3_600_000;

/** What tells one plan from another: a routine may have been changed meanwhile. @param {Unrolled} unrolled */
function planOf({ length_ms, cues, pace, items }) {
  return `${length_ms} ${cues.length} ${pace} ${items.map(({ exercise }) => exercise)}`;
}

/** Follower: keeps the place whenever another cue begins. */
export class PlaceSaver {
  #savedAt = "";

  /** @param {Recorder} recorder */
  constructor(recorder) {
    this.recorder = recorder;
    forgetOld();
  }

  /** @param {Session} session */
  follow(session) {
    const at = `${session.index} ${session.timeline.cues.length}`;
    if (at === this.#savedAt || session.over) return;
    this.#savedAt = at;
    const { id, revision, before, startedAt } = this.recorder;
    const { plan } = session;
    save({
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
function ownKey() {
  return PLACE_KEYS + diaryId();
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

/** @param {SavedPlace | null} saved */
function isFresh(saved) {
  return saved !== null && Date.now() - saved.kept_at < LONGEST_MS;
}

/** @param {SavedPlace} saved */
function save(saved) {
  try {
    localStorage.setItem(ownKey(), JSON.stringify(saved));
  } catch {
    // a device that keeps nothing offers nothing to go on with
  }
}

/** The session was ended: there is nothing to go on with. @param {string} diary whose it was */
export function forgetPlace(diary = diaryId()) {
  try {
    for (const key of [PLACE_KEYS + diary, KEY]) localStorage.removeItem(key);
  } catch {
    // nothing was saved
  }
}

/**
 * The session of this routine that was not ended, if it can still go on.
 * @param {Unrolled} timeline
 * @returns {SavedPlace | null}
 */
export function savedPlace(timeline) {
  try {
    const saved = JSON.parse(localStorage.getItem(ownKey()) ?? localStorage.getItem(KEY) ?? "null");
    const same = saved?.routine === timeline.routine && saved.plan === planOf(timeline) && Array.isArray(saved.done);
    return same && saved.cue > 0 && isFresh(saved) ? saved : null;
  } catch {
    return null;
  }
}

/** The routine of this diary's session that was begun and not ended. @returns {string | null} */
export function routineUnderWay() {
  try {
    const saved = JSON.parse(localStorage.getItem(ownKey()) ?? "null");
    return isFresh(saved) ? saved.routine : null;
  } catch {
    return null;
  }
}
