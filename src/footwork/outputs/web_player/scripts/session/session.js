// A session and what the person does with it: on, back, easier, once more, and how it is done.

import { cueAt, explains, nextRound, roundStart } from "./cues.js";
import { placeIn } from "./easier_place.js";
import { howToStart, withHowTo, withHowTos, withoutHowTos } from "./how_to.js";
import { withOneMore } from "./one_more.js";
import { PlayedSession } from "./played_session.js";

/** @typedef {import("../types.d.ts").Place} Place */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/** Going back this soon after a round began means the round before. */
const JUST_BEGUN_MS = 3000;

export class Session extends PlayedSession {
  /** Items before which it is told how they are done. @type {ReadonlySet<number>} */
  #introduced = new Set();

  /** How these items are done is told before they begin. To be called before the session does.
   * @param {ReadonlySet<number>} items */
  explainFirst(items) {
    this.#introduced = items;
    this.play(withHowTos(this.timeline, items));
  }

  /** What was made before takes no time of the session. */
  begin() {
    this.moveTo(this.index);
  }

  /** The person has done what the session waits for. */
  signal() {
    this.advance();
    if (!this.waiting) return;
    this.finish(this.index);
    this.moveTo(this.index + 1);
  }

  /** The person knows how: the rest of the steps is left out. */
  ready() {
    this.advance();
    const following = this.timeline.cues.findIndex((cue, index) => index > this.index && !explains(cue));
    if (this.explaining && following >= 0) this.moveTo(following);
  }

  /** How the exercise is done is told, once more or for the first time: before the round that is being done. */
  explain() {
    this.advance();
    const { cues } = this.timeline;
    const round = this.explaining ? this.index : roundStart(cues, this.index);
    const start = howToStart(cues, round);
    if (!this.explaining && start === round) this.play(withHowTo(this.timeline, round));
    this.moveTo(start);
  }

  /** The step is told from its beginning: what says it has only just come. */
  restartStep() {
    this.advance();
    if (this.explaining) this.moveTo(this.index);
  }

  /** Nothing more is told of how exercises are done. */
  stopExplaining() {
    this.advance();
    this.ready();
    this.#introduced = new Set();
    const index = this.timeline.cues.slice(0, this.index).filter((cue) => !explains(cue)).length;
    const shorter = withoutHowTos(this.timeline);
    this.moveInto(shorter, index);
    this.play(shorter);
  }

  /** On to the next round: the next set, side or exercise. What is passed over is not done, but for what has an open
   * end. */
  skip() {
    this.advance();
    this.leave();
    const following = nextRound(this.timeline.cues, this.index);
    if (following >= 0) this.moveTo(following);
  }

  /** Back to the start of this round, or, when it has only just begun, of the one before. */
  back() {
    this.advance();
    const { cues } = this.timeline;
    let start = roundStart(cues, this.index);
    const begun = this.position - cueAt(cues, start).at_ms;
    if (begun < JUST_BEGUN_MS && start > 0) start = roundStart(cues, start - 1);
    this.moveTo(start);
  }

  /** To the start of an exercise, to how it is done only where that is new; within a circuit in the round that is being
   * done. @param {number} item its number in the routine */
  jump(item) {
    this.advance();
    const { circuit } = this.plan.items[item] ?? {};
    const stays = circuit && circuit === this.plan.items[this.cue.item]?.circuit;
    const { round } = this.cue;
    const start = this.timeline.cues.findIndex(
      (cue) => cue.item === item && (!stays || cue.round === round) && !(explains(cue) && this.known.has(item)),
    );
    if (start < 0) return;
    if (item !== this.cue.item) this.leave();
    this.moveTo(start);
  }

  /** The repetition that is being done is done once more after it. */
  oneMore() {
    this.advance();
    if (this.cue.kind === "phase" && !this.cue.rhythm) this.play(withOneMore(this.timeline, this.index));
  }

  /** From here on as in another, easier timeline of the same routine. @param {Timeline} easier */
  ease(easier) {
    this.advance();
    const explained = withHowTos(easier, this.#introduced);
    const place = placeIn(this, explained.cues);
    this.eased = true;
    this.play(explained);
    this.moveTo(place);
  }

  /** What to go on from after a reload or a crash: the start of this cue. @returns {Place} */
  get place() {
    const before = this.timeline.cues.slice(0, this.index);
    return {
      cue: before.filter((cue) => !cue.again && !explains(cue)).length,
      done: [...this.done],
      reached: [...this.reached],
      played_ms: this.playedMs,
      eased: this.eased,
    };
  }

  /** Go on after a reload or a crash. @param {Place} place @param {Timeline | null} easier */
  restore({ cue, done, reached = [], played_ms, eased }, easier) {
    if (eased && easier) {
      this.eased = true;
      this.play(withHowTos(easier, this.#introduced));
    }
    this.done = new Set(done);
    this.reached = new Map(reached);
    this.playedMs = played_ms;
    const planned = this.timeline.cues.filter((other) => !explains(other));
    const target = cueAt(planned, Math.min(cue, planned.length - 1));
    this.moveTo(howToStart(this.timeline.cues, this.timeline.cues.indexOf(target)));
  }
}
