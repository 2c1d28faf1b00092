// Follower: listens for claps while the session waits for the person, where they asked for it.

import { listenForClaps } from "./clap_detector.js";
import { byId } from "../screen/elements.js";

/** @typedef {import("./clap_detector.js").ClapDetector} ClapDetector */
/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../session/session.js").Session} Session */

export class ClapToContinue {
  /** @type {ClapDetector | null} */
  #claps = null;
  #asked = false;

  /**
   * @param {AudioContext} context
   * @param {Preferences} preferences
   * @param {() => void} signal
   */
  constructor(context, preferences, signal) {
    this.context = context;
    this.preferences = preferences;
    this.signal = signal;
  }

  /** @param {Session} session */
  follow({ mayWait, waiting, paused }) {
    const wanted = this.preferences.claps && mayWait;
    if (wanted && !this.#asked) void this.#ask();
    if (!wanted) this.end();
    if (this.#claps) this.#claps.listens = waiting && !paused;
  }

  async #ask() {
    this.#asked = true;
    const claps = await listenForClaps(this.context, this.signal);
    byId("no-microphone").hidden = claps !== null;
    if (this.#asked) this.#claps = claps;
    else claps?.close();
  }

  end() {
    this.#claps?.close();
    this.#claps = null;
    this.#asked = false;
  }
}
