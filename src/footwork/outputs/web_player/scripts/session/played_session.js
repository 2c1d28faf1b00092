// What of a session was played: time passes, phases are done, and where the person is to say when, it waits.

import { explains, namesOf } from "./cues.js";
import { explainingTime } from "./how_to.js";
import { expectedEnd, isAtTop, reachedIn, withRoom } from "./open_end.js";
import { SessionPosition } from "./session_position.js";

/** @typedef {import("../types.d.ts").Clock} Clock */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/** Hidden tabs are woken at least once a minute; after a longer gap the device slept. */
const LONGEST_GAP_MS = 90_000;

/** A person who has not answered for so long is not there. */
const UNANSWERED_MS = 600_000;

/** A phase that waits for the person stands still so long before its end. */
const BEFORE_END_MS = 1;

export class PlayedSession extends SessionPosition {
  /** Phases played to their end, by name. @type {Set<string>} */
  done = new Set();
  /** What was reached of those with an open end, by name. @type {Map<string, import("../types.d.ts").Reached>} */
  reached = new Map();
  playedMs = 0;
  /** Whether phases at the person's own pace last until the person says that they are done. */
  waits = false;
  eased = false;
  /** Items of which the person knows how they are done, or has heard it. @type {Set<number>} */
  known = new Set();
  /** What the phases are called, by cue. @type {(string | null)[]} */
  names = [];
  /** The cues that tell how an exercise is done. @type {Cue[]} */
  #steps = [];
  #planned;
  /** As it was before a cue with an open end was made longer. @type {Timeline | null} */
  #shorter = null;
  /** For how long it has stood still at the end of this cue. */
  #stoodMs = 0;

  /**
   * @param {Timeline} plan
   * @param {Clock} clock
   * @param {number} [lead]
   */
  constructor(plan, clock, lead = 0) {
    super(plan, clock, lead);
    this.#planned = new Set(namesOf(plan.cues));
    this.play(plan);
  }

  /** From here on by another timeline. @param {Timeline} timeline */
  play(timeline) {
    this.#shorter = null;
    this.timeline = timeline;
    this.names = namesOf(timeline.cues);
    this.#steps = timeline.cues.filter(explains);
  }

  /** A cue with an open end goes on for as long as the person does. @param {number} position */
  #makeRoom(position) {
    const before = this.timeline;
    const longer = withRoom(before, this.index, position);
    if (longer === before) return;
    const shorter = this.#shorter ?? before;
    this.play(longer);
    this.#shorter = shorter;
  }

  /** Whether a cue is left only when the person says so. Sound alone, which goes on by itself, cannot wait.
   * @param {Cue} cue */
  #isWaitedAt(cue) {
    if (cue.waits && this.waits) return true;
    return !this.clock.sleepless && (cue.until_done || (cue.waits && explains(cue)));
  }

  /** The phase that is left only when the person says so. */
  get waiting() {
    return this.#isWaitedAt(this.cue);
  }

  /** Whether the person is told how the exercise is done. */
  get explaining() {
    return explains(this.cue);
  }

  /** Whether it may come to wait for the person. */
  get mayWait() {
    return this.waits || this.#steps.length > 0 || this.timeline.cues.some((cue) => cue.until_done);
  }

  /** How much was, and how much is left of the session itself, in which telling how takes no time. */
  get exercised() {
    return this.position - explainingTime(this.#steps, 0, this.position);
  }

  get left() {
    return this.timeline.length_ms - this.position - explainingTime(this.#steps, this.position, Infinity) - this.#beyond;
  }

  /** How much of this cue is only there because the person may go on. */
  get #beyond() {
    const { cue, position } = this;
    return Math.max(0, cue.at_ms + cue.lasts_ms - Math.max(position, expectedEnd(cue)));
  }

  /** How far the session gets by itself: the end of the first phase that waits for the person, or of all. One with a top
   * ends there. */
  get reach() {
    const { cues, length_ms } = this.timeline;
    if (!this.mayWait) return length_ms;
    const cue = cues.find((other, index) => index >= this.index && this.#isWaitedAt(other) && !isAtTop(other));
    return cue ? cue.at_ms + cue.lasts_ms - BEFORE_END_MS : length_ms;
  }

  /** Move to where the clock is; every phase whose end was passed on the way counts as done. */
  advance() {
    if (this.paused) return;
    const { elapsed, index } = this;
    const gap = elapsed - this.position;
    if (gap <= 0) return;
    if (gap > LONGEST_GAP_MS && !this.clock.sleepless) return this.#sleptThrough(gap);
    if (this.waiting) this.#makeRoom(elapsed);
    const position = Math.min(elapsed, this.reach);
    this.#pass(position, position < this.timeline.length_ms ? elapsed - position : 0);
    for (let passed = index; passed < this.index; passed++) this.finish(passed);
    if (this.index !== index) this.#stoodMs = 0;
    this.#know();
    this.#giveUp();
  }

  /** Where nobody has answered for long, the time since is taken back, as if nobody had looked at the clock. */
  #giveUp() {
    const end = expectedEnd(this.cue);
    const beyond = this.waiting && this.cue.rhythm ? Math.max(0, this.position - end) : this.#stoodMs;
    if (beyond < UNANSWERED_MS) return;
    if (!this.explaining) this.playedMs -= beyond;
    if (this.cue.rhythm) {
      this.standStill(this.position - end);
      this.passTo(end);
    }
    this.#stoodMs = 0;
    super.pause();
  }

  /** @param {number} position @param {number} waited milliseconds for which it stood still there */
  #pass(position, waited) {
    const told = explainingTime(this.#steps, this.position, position) + (this.explaining ? waited : 0);
    this.playedMs += position - this.position + waited - told;
    this.#stoodMs += waited;
    this.standStill(waited);
    this.passTo(position);
  }

  /** Whoever has come beyond the steps knows them. */
  #know() {
    if (!this.explaining && this.cue.kind !== "done") this.known.add(this.cue.item);
  }

  /** Time in which nobody looked at the clock was not exercised. @param {number} gap milliseconds */
  #sleptThrough(gap) {
    this.standStill(gap);
    this.pause();
  }

  /** @param {number} index of a cue; where it is a phase, that is done */
  finish(index) {
    const name = this.names[index];
    const cue = this.timeline.cues[index];
    if (!name || !cue) return;
    this.done.add(name);
    if (cue.rhythm) this.reached.set(name, reachedIn(cue, this.position - cue.at_ms));
  }

  /** However a person leaves what has an open end, it is done as far as they came; where nothing was counted it is not. */
  leave() {
    const { cue, position } = this;
    if (!cue.rhythm) return;
    const { reps = 0, seconds = 0 } = reachedIn(cue, position - cue.at_ms);
    if (reps || seconds) this.finish(this.index);
  }

  /** @override */
  pause() {
    this.advance();
    super.pause();
  }

  /** @override @param {Clock} clock */
  useClock(clock) {
    this.advance();
    super.useClock(clock);
  }

  /** @override @param {number} index */
  moveTo(index) {
    if (this.#shorter) this.play(this.#shorter);
    this.#stoodMs = 0;
    super.moveTo(index);
    this.#know();
  }

  /** How many phases of an item were done: as planned, and beyond the plan. @param {number} item */
  phases(item) {
    const own = [...this.done].filter((name) => name.startsWith(`${item} `));
    const asPlanned = own.filter((name) => this.#planned.has(name)).length;
    return { done: asPlanned, extra: own.length - asPlanned };
  }

  /** What was reached in an item, in the order of the session, and what its phase is called. @param {number} item */
  reachedOf(item) {
    return [...this.#planned].filter((name) => name?.startsWith(`${item} `)).flatMap((name) => this.#reachedIn(name ?? ""));
  }

  /** @param {string} name @returns {[string, import("../types.d.ts").Reached][]} */
  #reachedIn(name) {
    const reached = this.reached.get(name);
    return reached ? [[name, reached]] : [];
  }
}
