// All that follows a session. What fails in one of them does not stop the others.

/** @typedef {import("../types.d.ts").Output} Output */
/** @typedef {import("./session.js").Session} Session */

export class Outputs {
  /** Those that have failed. @type {Set<string>} */
  failed = new Set();

  /** @type {Map<string, Output>} */
  #outputs = new Map();

  /** @param {(name: string, error: unknown) => void} tell called the first time one fails */
  constructor(tell) {
    this.tell = tell;
  }

  /** @param {string} name for people @param {() => Output} make */
  add(name, make) {
    this.#guarded(name, () => this.#outputs.set(name, make()));
  }

  /** @param {Session} session */
  follow(session) {
    this.#each((output) => output.follow(session));
  }

  /** @param {Session} session */
  moved(session) {
    this.#each((output) => (output.moved ? output.moved(session) : output.follow(session)));
  }

  /** @param {Session} session */
  end(session) {
    this.#each((output) => output.end?.(session));
  }

  /** @param {(output: Output) => void} act */
  #each(act) {
    for (const [name, output] of this.#outputs) this.#guarded(name, () => act(output));
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
