// Where a session is: a position in its timeline, read off a clock it is given. Knows no screen and no sound.

import { cueAt, indexAt } from "./cues.js";

/** @typedef {import("../types.d.ts").Clock} Clock */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

export class SessionPosition {
  paused = false;
  #origin;
  #position = 0;
  #index = 0;

  /**
   * @param {Timeline} plan
   * @param {Clock} clock
   * @param {number} lead milliseconds before the session starts, or goes on from another place: sound needs some to be
   *   on time
   */
  constructor(plan, clock, lead = 0) {
    this.plan = plan;
    this.timeline = plan;
    this.clock = clock;
    this.lead = lead;
    this.#origin = clock.now() + lead;
  }

  /** Where the session is, in milliseconds from its start. */
  get position() {
    return this.#position;
  }

  get index() {
    return this.#index;
  }

  get cue() {
    return cueAt(this.timeline.cues, this.#index);
  }

  get next() {
    return this.timeline.cues[this.#index + 1] ?? null;
  }

  get over() {
    return this.#position >= this.timeline.length_ms;
  }

  /** Where the clock is, which the session follows when it advances. */
  get elapsed() {
    return this.clock.now() - this.#origin;
  }

  /** @param {number} position @returns {number} the device's steady time at which the session, if it goes on, is there */
  when(position) {
    return this.clock.when(this.#origin + position);
  }

  /** Time has passed that does not move the session. @param {number} ms */
  standStill(ms) {
    this.#origin += ms;
  }

  /** The clock has come here. @param {number} position */
  passTo(position) {
    this.#position = position;
    this.#index = indexAt(this.timeline.cues, position);
  }

  /** On from the start of a cue, after the lead that sound needs. @param {number} index */
  moveTo(index) {
    this.#index = index;
    this.#position = this.cue.at_ms;
    this.#origin = this.clock.now() + this.lead - this.#position;
  }

  /**
   * The same cue in another timeline, as far into it as before.
   * @param {Timeline} timeline
   * @param {number} index of the cue there
   */
  moveInto(timeline, index) {
    const into = this.#position - this.cue.at_ms;
    this.timeline = timeline;
    this.#index = index;
    this.#position = this.cue.at_ms + into;
    this.#origin = this.clock.now() - this.#position;
  }

  pause() {
    this.paused = true;
    this.clock.pause();
  }

  resume() {
    this.clock.resume();
    this.paused = false;
  }

  /** Another clock takes over where this one is. @param {Clock} clock */
  useClock(clock) {
    if (this.paused) clock.pause();
    this.clock = clock;
    this.#origin = clock.now() - this.#position;
  }
}
