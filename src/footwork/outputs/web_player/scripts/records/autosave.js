// What was done is saved as it is done: a tab that is killed takes nothing along.

import { byId } from "../screen/elements.js";

/** @typedef {import("./record.js").Recorder} Recorder */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").RecordTarget} RecordTarget */

/** Follower. */
export class Autosave {
  #saved = 0;

  /** @param {RecordTarget} recordTarget @param {Recorder} recorder */
  constructor(recordTarget, recorder) {
    this.recordTarget = recordTarget;
    this.recorder = recorder;
    this.#saved = recorder.session.done.size;
  }

  /** @param {Session} session */
  follow({ done }) {
    if (done.size === this.#saved || !this.recorder.worthSaving) return;
    this.#saved = done.size;
    void this.recordTarget.put(this.recorder.record());
  }
}

/** A page that goes away keeps what was done, and what was answered so far. @param {RecordTarget} recordTarget @param {Recorder} recorder */
export function saveOnLeave(recordTarget, recorder) {
  if (!recorder.worthSaving || recorder.delivered) return;
  recordTarget.putOnLeave(recorder.record(new FormData(/** @type {HTMLFormElement} */ (byId("feedback")))));
}
