// What was done goes into the outbox as it is done: a tab that is killed takes nothing along.

import { put, send } from "./outbox.js";
import { part } from "./parts.js";

/** @typedef {import("./record.js").Recorder} Recorder */
/** @typedef {import("./session.js").Session} Session */

/** Output. */
export class Keeping {
  #kept = 0;

  /** @param {Recorder} recorder */
  constructor(recorder) {
    this.recorder = recorder;
    this.#kept = recorder.session.done.size;
  }

  /** @param {Session} session */
  follow({ done }) {
    if (done.size === this.#kept) return;
    this.#kept = done.size;
    put(this.recorder.record());
  }
}

/** A page that goes away keeps what was done, and what was answered so far. @param {Recorder} recorder */
export function leave(recorder) {
  if (!recorder.worthKeeping || recorder.delivered) return;
  const record = recorder.record(new FormData(/** @type {HTMLFormElement} */ (part("felt"))));
  put(record);
  void send(record, { keepalive: true });
}
