// What was done is kept as it is done: a tab that is killed takes nothing along.

import { part } from "../screen/elements.js";

/** @typedef {import("./record.js").Recorder} Recorder */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").Keeper} Keeper */

/** Output. */
export class Keeping {
  #kept = 0;

  /** @param {Keeper} keeper @param {Recorder} recorder */
  constructor(keeper, recorder) {
    this.keeper = keeper;
    this.recorder = recorder;
    this.#kept = recorder.session.done.size;
  }

  /** @param {Session} session */
  follow({ done }) {
    if (done.size === this.#kept) return;
    this.#kept = done.size;
    void this.keeper.put(this.recorder.record());
  }
}

/** A page that goes away keeps what was done, and what was answered so far. @param {Keeper} keeper @param {Recorder} recorder */
export function leave(keeper, recorder) {
  if (!recorder.worthKeeping || recorder.delivered) return;
  keeper.leave(recorder.record(new FormData(/** @type {HTMLFormElement} */ (part("felt")))));
}
