// Acts at moments of the session, by timers: for what cannot be scheduled ahead on the audio clock.

/** @typedef {import("./session.js").Session} Session */

/** Timers are set for what is due within this time: a session may move, and a hidden tab's timers are late. */
const SOON_MS = 1200;

/**
 * @template {{at: number}} Event
 * @typedef {object} Due
 * @property {(session: Session, from: number, until: number) => Iterable<Event>} events after `from` and up to `until`
 * @property {(event: Event) => void} act
 * @property {() => number} [lead] how many ms before its moment an act begins, so that it is on time
 */

/** @template {{at: number}} Event */
export class SessionTimers {
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = new Set();
  #until = -1;

  /** @param {Due<Event>} due */
  constructor({ events, act, lead = () => 0 }) {
    this.events = events;
    this.act = act;
    this.lead = lead;
  }

  /** @param {Session} session */
  follow(session) {
    if (session.paused) return;
    const from = Math.max(this.#until, session.position - 1);
    const until = Math.min(session.position + SOON_MS, session.reach);
    for (const event of this.events(session, from, until)) this.#set(event, session);
    this.#until = Math.max(from, until);
  }

  /** @param {Session} session */
  moved(session) {
    this.stop();
    this.follow(session);
  }

  stop() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#until = -1;
  }

  /** @param {Event} event @param {Session} session */
  #set(event, session) {
    const wait = session.when(event.at) - this.lead() - performance.now();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.act(event);
    }, Math.max(0, wait));
    this.#timers.add(timer);
  }
}
