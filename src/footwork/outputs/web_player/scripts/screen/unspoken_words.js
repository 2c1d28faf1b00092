// What should be heard and that nobody can say here: words that were not recorded, on a device without a voice.

import { byId, setText } from "./elements.js";

/** @typedef {import("../sound/speaker.js").Speaker} Speaker */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/** Long enough to be read by somebody who looks up from their feet. */
const SHOWN_MS = 8000;

/** Before the session: whether all of it will be heard. @param {Speaker} speaker @param {{cues: Cue[]}} timeline */
export function showUnspoken(speaker, { cues }) {
  const notice = byId("unspoken");
  const n = speaker.unsaid(cues).length;
  const text = speaker.speaks ? notice.dataset[n === 1 ? "one" : "some"] : notice.dataset.none;
  notice.hidden = n === 0;
  setText(notice, n ? (text ?? "").replace("{n}", String(n)) : "");
}

/** Follower: says the same once more, when the first of it comes, and shows a sign with each. */
export class UnspokenWords {
  /** When it was told, in milliseconds of the session. */
  #at = NaN;

  /** @param {Speaker} speaker */
  constructor(speaker) {
    this.speaker = speaker;
    this.notice = byId("unspoken-now");
  }

  /** @param {Session} session */
  follow({ cue, position }) {
    byId("only-shown").hidden = !this.speaker.leavesOut(cue);
    if (Number.isNaN(this.#at) && this.speaker.leavesOut(cue)) this.#tell(position);
    else if (Math.abs(position - this.#at) >= SHOWN_MS) this.notice.hidden = true;
  }

  /** @param {number} position */
  #tell(position) {
    this.#at = position;
    this.notice.hidden = false;
    setText(this.notice, byId("unspoken").textContent ?? "");
  }
}
