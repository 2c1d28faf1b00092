// What was done, as the diary takes it.

import { painBeforeIn, painDetailsIn, painIn, score, text } from "./answers.js";
import { newId, withOffset } from "./stamps.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("../session/session.js").Session} Session */

/** No session tells of itself more often than this, for long. */

/** Why an item was not done in full, where the person asked for less. */
const EASIER = "easier";

/**
 * @typedef {object} Begun of a session that goes on from before
 * @property {Date} [startedAt]
 * @property {string} [id]
 * @property {number} [revision]
 * @property {Record<string, number>} [before] pain before the session by place, only where it was answered
 * @property {number} [falseStartMs] who stops before this, with no exercise finished, has hardly begun
 * @property {number} [revisedMs] revisions count in these since the session began (core/correction.py)
 */

export class Recorder {
  /** Whether the person has sent the record off, with what they answered. */
  delivered = false;
  /** Whether the person has said that what looks like a false start was a session. */
  meant = false;
  /** @type {number | null} */
  #endedMs = null;

  /**
   * @param {Session} session
   * @param {Begun} [begun]
   * @param {() => number} tick milliseconds that never go back
   */
  constructor(session, { startedAt = new Date(), id = newId(), revision = 0, before = {}, falseStartMs = 0, revisedMs = Infinity } = {}, tick = () => performance.now()) {
    this.session = session;
    this.startedAt = startedAt;
    this.id = id;
    this.revision = revision;
    this.before = before;
    this.falseStartMs = falseStartMs;
    this.revisedMs = revisedMs;
    const offset = Date.now() - tick();
    this.now = () => offset + tick(); // a device's clock may be set back or ahead during a session
  }

  /** Whether there is anything to record: a session in which no phase was played to its end leaves no trace. */
  get worthSaving() {
    return this.session.done.size > 0 && !this.isFalseStart;
  }

  /** Whether it has to be asked if this was a session at all (core/correction.py). */
  get isFalseStart() {
    const { plan, playedMs } = this.session;
    return !this.meant && playedMs < this.falseStartMs && plan.items.every(({ item }) => this.isIncomplete(item));
  }

  /** The session ends here, however long the questions after it take. */
  end() {
    this.#endedMs = this.now();
  }

  reopen() {
    this.#endedMs = null;
  }

  /** @param {number} item */
  isIncomplete(item) {
    return this.session.phases(item).done < (this.session.plan.items[item]?.phases ?? 0);
  }

  /** Whether all was done that was left of the item when the rest was made easier. @param {number} item */
  wasEased(item) {
    const { eased, timeline } = this.session;
    const { done, extra } = this.session.phases(item); // a hold of the last repetition comes earlier where there are fewer
    return eased && done + extra >= (timeline.items[item]?.phases ?? 0);
  }

  /** Whether the person left out some of it. @param {number} item */
  isLeftOut(item) {
    return this.isIncomplete(item) && !this.wasEased(item);
  }

  /** Of how many exercises the person left out some. */
  get leftOut() {
    return this.session.plan.items.filter(({ item }) => this.isLeftOut(item)).length;
  }

  /** How the session ended: "end" with something left out on the way, "some" by a stop. */
  get outcome() {
    if (this.session.done.size === 0) return "none";
    if (this.leftOut === 0) return "all";
    return this.session.over ? "end" : "some";
  }

  /**
   * What the person says once goes for all that they left out.
   * @param {number} item
   * @param {FormData} felt
   */
  #reason(item, felt) {
    if (!this.isIncomplete(item)) return null;
    return this.wasEased(item) ? EASIER : text(felt, "reason") || null;
  }

  /** Programs of before refuse what they do not know: it is left out where nothing had an open end. @param {number} item */
  #reached(item) {
    const reached = this.session.reachedOf(item).map(([, one]) => one);
    return reached.length ? { reached } : {};
  }

  /** Rises with time too: a session that goes on after a crash knows not how often it was told of before. */
  #nextRevision() {
    this.revision = Math.max(this.revision + 1, Math.round((Date.now() - this.startedAt.getTime()) / this.revisedMs));
    return this.revision;
  }

  /**
   * As it was said before the session, else after it.
   * @param {FormData} felt
   * @returns {Record<string, number>}
   */
  painBefore(felt) {
    return { ...painBeforeIn(felt), ...this.before };
  }

  /**
   * The record as it stands, under a higher revision than the one before.
   * @param {FormData} felt what the person answered: an empty value is no answer, never a zero
   * @returns {SessionRecord}
   */
  record(felt = new FormData()) {
    const { plan, playedMs } = this.session;
    return {
      id: this.id,
      revision: this.#nextRevision(),
      routine: plan.routine,
      title: plan.title,
      pace: plan.pace,
      started_at: withOffset(this.startedAt),
      ended_at: withOffset(new Date(Math.max(this.#endedMs ?? this.now(), this.startedAt.getTime()))),
      length_ms: plan.length_ms,
      played_ms: Math.round(playedMs),
      items: plan.items.map(({ item, exercise, name, phases }) => ({
        exercise,
        name,
        phases_planned: phases,
        phases_done: this.session.phases(item).done,
        reason: this.#reason(item, felt),
        phases_extra: this.session.phases(item).extra,
        ...this.#reached(item),
      })),
      pain_before: this.painBefore(felt),
      pain: painIn(felt),
      ...painDetailsIn(felt),
      effort: score(felt, "effort"),
      note: text(felt, "note"),
    };
  }
}
