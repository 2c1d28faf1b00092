// All that follows a session. What fails in one of them does not stop the others.

/** @typedef {import("../types.d.ts").Follower} Follower */
/** @typedef {import("./session.js").Session} Session */

export class Followers {
  /** Those that have failed. @type {Set<string>} */
  failed = new Set();

  /** @type {Map<string, Follower>} */
  #followers = new Map();

  /** @param {(name: string, error: unknown) => void} tell called the first time one fails */
  constructor(tell) {
    this.tell = tell;
  }

  /** @param {string} name for people @param {() => Follower} make */
  add(name, make) {
    this.#guarded(name, () => this.#followers.set(name, make()));
  }

  /** @param {Session} session */
  follow(session) {
    this.#each((follower) => follower.follow(session));
  }

  /** @param {Session} session */
  moved(session) {
    this.#each((follower) => (follower.moved ? follower.moved(session) : follower.follow(session)));
  }

  /** @param {Session} session */
  end(session) {
    this.#each((follower) => follower.end?.(session));
  }

  /** @param {(follower: Follower) => void} act */
  #each(act) {
    for (const [name, follower] of this.#followers) this.#guarded(name, () => act(follower));
  }

  /** @param {string} name @param {() => void} act */
  #guarded(name, act) {
    try {
      act();
    } catch (error) {
      if (!this.failed.has(name)) this.tell(name, error);
      this.failed.add(name);
    }
  }
}
