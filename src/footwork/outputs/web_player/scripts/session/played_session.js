// What of a session was played: time passes, phases are done, and where the person is to say when, it waits.

import { explains, namesOf } from "./cues.js";
import { explainingTime } from "./how_to.js";
import { SessionPosition } from "./session_position.js";

/** @typedef {import("../types.d.ts").Clock} Clock */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/** Hidden tabs are woken at least once a minute; after a longer gap the device slept. */
const LONGEST_GAP_MS = 90_000;

/** A phase that waits for the person stands still so long before its end. */
const BEFORE_END_MS = 1;

export class PlayedSession extends SessionPosition {
  /** Phases played to their end, by name. @type {Set<string>} */
  done = new Set();
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
    this.timeline = timeline;
    this.names = namesOf(timeline.cues);
    this.#steps = timeline.cues.filter(explains);
  }

  /** Whether a cue is left only when the person says so. Sound alone, which goes on by itself, cannot wait.
   * @param {Cue} cue */
  #isWaitedAt(cue) {
    return cue.waits && (this.waits || (explains(cue) && !this.clock.sleepless));
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
    return this.waits || this.#steps.length > 0;
  }

  /** How much was, and how much is left of the session itself, in which telling how takes no time. */
  get exercised() {
    return this.position - explainingTime(this.#steps, 0, this.position);
  }

  get left() {
    return this.timeline.length_ms - this.position - explainingTime(this.#steps, this.position, Infinity);
  }

  /** How far the session gets by itself: the end of the first phase that waits for the person, or of all. */
  get reach() {
    const { cues, length_ms } = this.timeline;
    if (!this.mayWait) return length_ms;
    const cue = cues.find((other, index) => index >= this.index && this.#isWaitedAt(other));
    return cue ? cue.at_ms + cue.lasts_ms - BEFORE_END_MS : length_ms;
  }

  /** Move to where the clock is; every phase whose end was passed on the way counts as done. */
  advance() {
    if (this.paused) return;
    const { elapsed, index } = this;
    const gap = elapsed - this.position;
    if (gap <= 0) return;
    if (gap > LONGEST_GAP_MS && !this.clock.sleepless) return this.#sleptThrough(gap);
    const position = Math.min(elapsed, this.reach);
    this.#pass(position, position < this.timeline.length_ms ? elapsed - position : 0);
    for (let passed = index; passed < this.index; passed++) this.finish(passed);
    this.#know();
  }

  /** @param {number} position @param {number} waited milliseconds for which it stood still there */
  #pass(position, waited) {
    const told = explainingTime(this.#steps, this.position, position) + (this.explaining ? waited : 0);
    this.playedMs += position - this.position + waited - told;
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
    if (name) this.done.add(name);
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
    super.moveTo(index);
    this.#know();
  }

  /** How many phases of an item were done: as planned, and beyond the plan. @param {number} item */
  phases(item) {
    const own = [...this.done].filter((name) => name.startsWith(`${item} `));
    const asPlanned = own.filter((name) => this.#planned.has(name)).length;
    return { done: asPlanned, extra: own.length - asPlanned };
  }
}
