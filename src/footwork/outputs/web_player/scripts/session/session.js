// Where a session is and what of it was done. Knows no screen and no sound; reads positions off a clock it is given.

import { cueAt, explains, howToStart, indexAt, namesOf, nextRound, roundStart, explainingTime, withHowTo, withHowTos, withOneMore, withoutHowTos } from "./cues.js";

/** @typedef {import("../types.d.ts").Clock} Clock */
/** @typedef {import("../types.d.ts").Place} Place */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/** Going back this soon after a round began means the round before. */
const JUST_BEGUN_MS = 3000;

/** Hidden tabs are woken at least once a minute; after a longer gap the device slept. */
const LONGEST_GAP_MS = 90_000;

/** A phase that waits for the person stands still so long before its end. */
const BEFORE_END_MS = 1;

export class Session {
  /** Phases played to their end, by name. @type {Set<string>} */
  done = new Set();
  playedMs = 0;
  paused = false;
  /** Whether phases at the person's own pace last until the person says that they are done. */
  waits = false;
  eased = false;
  /** Items of which the person knows how they are done, or has heard it. @type {Set<number>} */
  known = new Set();
  /** Items before which it is told. @type {ReadonlySet<number>} */
  #introduced = new Set();
  #origin;
  #position = 0;
  #index = 0;
  /** @type {(string | null)[]} */
  #names = [];
  /** The cues that tell how an exercise is done. @type {Timeline["cues"]} */
  #steps = [];
  #planned;

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
    this.#planned = new Set(namesOf(plan.cues));
    this.#play(plan);
  }

  /** @param {Timeline} timeline */
  #play(timeline) {
    this.timeline = timeline;
    this.#names = namesOf(timeline.cues);
    this.#steps = timeline.cues.filter(explains);
  }

  /** How these items are done is told before they begin. To be called before the session does.
   * @param {ReadonlySet<number>} items */
  explainFirst(items) {
    this.#introduced = items;
    this.#play(withHowTos(this.timeline, items));
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

  /** Whether a cue is left only when the person says so. Sound alone, which goes on by itself, cannot wait.
   * @param {Timeline["cues"][number]} cue */
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
    return this.#position - explainingTime(this.#steps, 0, this.#position);
  }

  get left() {
    return this.timeline.length_ms - this.#position - explainingTime(this.#steps, this.#position, Infinity);
  }

  /** @param {number} position @returns {number} the device's steady time at which the session, if it goes on, is there */
  when(position) {
    return this.clock.when(this.#origin + position);
  }

  /** How far the session gets by itself: the end of the first phase that waits for the person, or of all. */
  get reach() {
    const { cues, length_ms } = this.timeline;
    if (!this.mayWait) return length_ms;
    const cue = cues.find((other, index) => index >= this.#index && this.#isWaitedAt(other));
    return cue ? cue.at_ms + cue.lasts_ms - BEFORE_END_MS : length_ms;
  }

  /** What was made before takes no time of the session. */
  begin() {
    this.#goTo(this.#index);
  }

  /** Move to where the clock is; every phase whose end was passed on the way counts as done. */
  advance() {
    if (this.paused) return;
    const elapsed = this.clock.now() - this.#origin;
    const gap = elapsed - this.#position;
    if (gap <= 0) return;
    if (gap > LONGEST_GAP_MS && !this.clock.sleepless) return this.#sleptThrough(gap);
    const position = Math.min(elapsed, this.reach);
    const waited = position < this.timeline.length_ms ? elapsed - position : 0;
    const told = explainingTime(this.#steps, this.#position, position) + (this.explaining ? waited : 0);
    this.playedMs += position - this.#position + waited - told;
    this.#origin += waited;
    this.#position = position;
    const index = indexAt(this.timeline.cues, position);
    for (let passed = this.#index; passed < index; passed++) this.#finish(passed);
    this.#index = index;
    this.#know();
  }

  /** Whoever has come beyond the steps knows them. */
  #know() {
    if (!this.explaining && this.cue.kind !== "done") this.known.add(this.cue.item);
  }

  /** Time in which nobody looked at the clock was not exercised. @param {number} gap milliseconds */
  #sleptThrough(gap) {
    this.#origin += gap;
    this.pause();
  }

  /** @param {number} index */
  #finish(index) {
    const name = this.#names[index];
    if (name) this.done.add(name);
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

  /** Another clock takes over where this one is. @param {Clock} clock */
  useClock(clock) {
    this.advance();
    if (this.paused) clock.pause();
    this.clock = clock;
    this.#origin = clock.now() - this.#position;
  }

  /** The person has done what the session waits for. */
  signal() {
    this.advance();
    if (!this.waiting) return;
    this.#finish(this.#index);
    this.#goTo(this.#index + 1);
  }

  /** The person knows how: the rest of the steps is left out. */
  ready() {
    this.advance();
    const following = this.timeline.cues.findIndex((cue, index) => index > this.#index && !explains(cue));
    if (this.explaining && following >= 0) this.#goTo(following);
  }

  /** How the exercise is done is told, once more or for the first time: before the round that is being done. */
  explain() {
    this.advance();
    const { cues } = this.timeline;
    const round = this.explaining ? this.#index : roundStart(cues, this.#index);
    const start = howToStart(cues, round);
    if (!this.explaining && start === round) this.#play(withHowTo(this.timeline, round));
    this.#goTo(start);
  }

  /** The step is told from its beginning: what says it has only just come. */
  restartStep() {
    this.advance();
    if (this.explaining) this.#goTo(this.#index);
  }

  /** Nothing more is told of how exercises are done. */
  stopExplaining() {
    this.advance();
    this.ready();
    const into = this.#position - this.cue.at_ms;
    this.#introduced = new Set();
    this.#index = this.timeline.cues.slice(0, this.#index).filter((cue) => !explains(cue)).length;
    this.#play(withoutHowTos(this.timeline));
    this.#position = this.cue.at_ms + into;
    this.#origin = this.clock.now() - this.#position;
  }

  /** On to the next round: the next set, side or exercise. What is passed over is not done. */
  skip() {
    this.advance();
    const following = nextRound(this.timeline.cues, this.#index);
    if (following >= 0) this.#goTo(following);
  }

  /** Back to the start of this round, or, when it has only just begun, of the one before. */
  back() {
    this.advance();
    const { cues } = this.timeline;
    let start = roundStart(cues, this.#index);
    const begun = this.#position - cueAt(cues, start).at_ms;
    if (begun < JUST_BEGUN_MS && start > 0) start = roundStart(cues, start - 1);
    this.#goTo(start);
  }

  /** To the start of an exercise, to how it is done only where that is new. @param {number} item its number in the routine */
  jump(item) {
    this.advance();
    const start = this.timeline.cues.findIndex((cue) => cue.item === item && !(explains(cue) && this.known.has(item)));
    if (start >= 0) this.#goTo(start);
  }

  /** The repetition that is being done is done once more after it. */
  oneMore() {
    this.advance();
    if (this.cue.kind === "phase") this.#play(withOneMore(this.timeline, this.#index));
  }

  /**
   * From here on as in another, easier timeline of the same routine: at the same phase, or, where that has fewer
   * repetitions, at what comes next in both.
   * @param {Timeline} easier
   */
  ease(easier) {
    this.advance();
    const explained = withHowTos(easier, this.#introduced);
    const names = namesOf(explained.cues);
    const same = this.explaining ? sameStep(explained.cues, this.cue) : names.indexOf(this.#names[this.#index] ?? "");
    const next = same >= 0 ? same : this.#nextIn(names, explained);
    this.eased = true;
    this.#play(explained);
    this.#goTo(next);
  }

  /** @param {(string | null)[]} names @param {Timeline} easier */
  #nextIn(names, { cues }) {
    const following = this.#names.slice(this.#index).find((name) => name && names.includes(name));
    return following ? roundStart(cues, names.indexOf(following)) : cues.length - 1;
  }

  /** @param {number} index */
  #goTo(index) {
    this.#index = index;
    this.#position = this.cue.at_ms;
    this.#origin = this.clock.now() + this.lead - this.#position;
    this.#know();
  }

  /** How many phases of an item were done: as planned, and beyond the plan. @param {number} item */
  phases(item) {
    const own = [...this.done].filter((name) => name.startsWith(`${item} `));
    const asPlanned = own.filter((name) => this.#planned.has(name)).length;
    return { done: asPlanned, extra: own.length - asPlanned };
  }

  /** What to go on from after a reload or a crash: the start of this cue. @returns {Place} */
  get place() {
    const before = this.timeline.cues.slice(0, this.#index);
    return {
      cue: before.filter((cue) => !cue.again && !explains(cue)).length,
      done: [...this.done],
      played_ms: this.playedMs,
      eased: this.eased,
    };
  }

  /** @param {Place} place @param {Timeline | null} easier */
  restore({ cue, done, played_ms, eased }, easier) {
    if (eased && easier) {
      this.eased = true;
      this.#play(withHowTos(easier, this.#introduced));
    }
    this.done = new Set(done);
    this.playedMs = played_ms;
    const planned = this.timeline.cues.filter((other) => !explains(other));
    const target = cueAt(planned, Math.min(cue, planned.length - 1));
    this.#goTo(howToStart(this.timeline.cues, this.timeline.cues.indexOf(target)));
  }
}

/** @param {Timeline["cues"]} cues @param {Timeline["cues"][number]} step */
function sameStep(cues, step) {
  return cues.findIndex((cue) => explains(cue) && cue.item === step.item && cue.rep === step.rep);
}
