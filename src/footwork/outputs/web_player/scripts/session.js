// Where a session is and what of it was done. Knows no screen and no sound; reads positions off a clock it is given.

/** @typedef {import("./types.d.ts").Clock} Clock */
/** @typedef {import("./types.d.ts").Cue} Cue */
/** @typedef {import("./types.d.ts").Timeline} Timeline */

/** Going back this soon after a round began means the round before. */
const JUST_BEGUN_MS = 3000;

/** Hidden tabs are woken at least once a minute; after a longer gap the device slept. */
const LONGEST_GAP_MS = 90_000;

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

export class Session {
  /** Phase cues played to their end, by index. @type {Set<number>} */
  done = new Set();
  playedMs = 0;
  paused = false;
  #origin;
  #position = 0;
  #index = 0;

  /**
   * @param {Timeline} timeline
   * @param {Clock} clock
   */
  constructor(timeline, clock) {
    this.timeline = timeline;
    this.clock = clock;
    this.#origin = clock.now();
  }

  /** Where the session is, in milliseconds from its start. */
  get position() {
    return this.#position;
  }

  get index() {
    return this.#index;
  }

  get cue() {
    return this.#cueAt(this.#index);
  }

  get next() {
    return this.timeline.cues[this.#index + 1] ?? null;
  }

  get over() {
    return this.#position >= this.timeline.length_ms;
  }

  /** The clock's time at the start of the session, as if nothing had been skipped. */
  get origin() {
    return this.#origin;
  }

  /** Move to where the clock is; every phase whose end was passed on the way counts as done. */
  advance() {
    if (this.paused) return;
    const elapsed = this.clock.now() - this.#origin;
    if (elapsed - this.#position > LONGEST_GAP_MS) return this.#sleptThrough(elapsed - this.#position);
    const position = Math.min(elapsed, this.timeline.length_ms);
    if (position <= this.#position) return;
    this.playedMs += position - this.#position;
    this.#position = position;
    const index = indexAt(this.timeline.cues, position);
    for (let passed = this.#index; passed < index; passed++) this.#finish(passed);
    this.#index = index;
  }

  /** Time in which nobody looked at the clock was not exercised. @param {number} gap milliseconds */
  #sleptThrough(gap) {
    this.#origin += gap;
    this.pause();
  }

  /** @param {number} index */
  #finish(index) {
    if (this.#cueAt(index).kind === "phase") this.done.add(index);
  }

  /** @param {number} index */
  #cueAt(index) {
    return /** @type {Cue} */ (this.timeline.cues[index]);
  }

  pause() {
    this.advance();
    this.paused = true;
    this.clock.pause();
  }

  resume() {
    this.clock.resume();
    this.paused = false;
  }

  /** The device may have held the clock without being asked, for a call or a sleep. */
  wake() {
    if (!this.paused) this.clock.resume();
  }

  /** On to the next round: the next set, side or exercise. What is passed over is not done. */
  skip() {
    this.advance();
    const round = this.#roundOf(this.#index);
    const following = this.timeline.cues.findIndex((_cue, index) => index > this.#index && this.#roundOf(index) !== round);
    if (following >= 0) this.#goTo(following);
  }

  /** Back to the start of this round, or, when it has only just begun, of the one before. */
  back() {
    this.advance();
    let start = this.#roundStart(this.#index);
    const begun = this.#position - this.#cueAt(start).at_ms;
    if (begun < JUST_BEGUN_MS && start > 0) start = this.#roundStart(start - 1);
    this.#goTo(start);
  }

  /**
   * Cues of one item, set and side are a round, with what leads into it.
   * @param {number} index
   */
  #roundOf(index) {
    const cue = this.#cueAt(index);
    return cue.kind === "done" ? "done" : `${cue.item} ${cue.set} ${cue.side}`;
  }

  /** @param {number} index */
  #roundStart(index) {
    const round = this.#roundOf(index);
    while (index > 0 && this.#roundOf(index - 1) === round) index--;
    return index;
  }

  /** @param {number} index */
  #goTo(index) {
    this.#index = index;
    this.#position = this.#cueAt(index).at_ms;
    this.#origin = this.clock.now() - this.#position;
  }
}
