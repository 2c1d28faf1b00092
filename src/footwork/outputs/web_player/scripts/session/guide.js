// Leads through a session: looks where the clock is, has everything follow, and does what the person asks for.

import { beats } from "./beats.js";
import { nextChange } from "./next_change.js";

/** @typedef {import("./followers.js").Followers} Followers */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

/** However fast things come, they are not looked at more often than this. */
const LEAST_WAIT_MS = 16;

export class Guide {
  running = false;
  #next = 0;

  /**
   * @param {Session} session
   * @param {Followers} followers
   * @param {() => void} ended called when the session has come to its end or was stopped
   */
  constructor(session, followers, ended) {
    this.session = session;
    this.followers = followers;
    this.ended = ended;
    beats(() => this.running && this.beat());
  }

  begin() {
    this.running = true;
    this.moved();
  }

  /** Now, and again when there is something new to show. */
  beat() {
    clearTimeout(this.#next);
    const { session } = this;
    const wasPaused = session.paused;
    session.advance();
    if (session.paused !== wasPaused) return this.moved();
    this.followers.follow(session);
    if (session.over) this.end();
    else if (!session.paused) this.#next = setTimeout(() => this.beat(), Math.max(LEAST_WAIT_MS, nextChange(session) - session.position));
  }

  /** Something but the clock has moved the session, or what is heard of it. */
  moved() {
    this.followers.moved(this.session);
    this.beat();
  }

  /** @param {() => void} move */
  act(move) {
    if (!this.running) return;
    move();
    this.moved();
  }

  end() {
    if (!this.running) return;
    this.running = false;
    clearTimeout(this.#next);
    this.session.advance();
    if (!this.session.over) this.session.leave();
    if (!this.session.over && !this.session.paused) this.session.pause();
    this.followers.end(this.session);
    this.ended();
  }

  back = () => this.act(() => this.session.back());
  skip = () => this.act(() => this.session.skip());
  ready = () => this.act(() => this.session.ready());
  explain = () => this.act(() => this.session.explain());
  oneMore = () => this.act(() => this.session.oneMore());
  stop = () => this.end();
  pause = () => this.act(() => (this.session.paused ? this.session.resume() : this.session.pause()));

  /** What a tap, space, a headset's button or a clap means: done, where the session waits for it. */
  signal = () => {
    const { waiting, paused } = this.session;
    if (waiting && !paused) this.act(() => this.session.signal()); // or a tap anywhere would cut off what is being said
  };

  /** A button that pauses, except where the session waits. */
  press = () => (this.session.waiting && !this.session.paused ? this.signal() : this.pause());

  /** @param {number} item */
  jump(item) {
    this.act(() => this.session.jump(item));
  }

  /** @param {Timeline} easier */
  ease(easier) {
    this.act(() => this.session.ease(easier));
  }
}
