// The device's own voice, where it has one for the language: for all, or for what was not recorded. It promises no time at all: how late it is, is measured, and
// it is asked so much earlier; where it throws, refuses or says nothing, that is told and the recorded voice takes over.

import { soundsIn } from "./cue_sounds.js";
import { SessionTimers } from "../session/session_timers.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./speaker.js").Speaker} Speaker */

/** Chrome drops what it is asked to say right after it was told to be silent. */
const AFTER_CANCEL_MS = 60;

/** At most so much earlier, however late the voice has been. */
const MOST_LEAD_MS = 400;
const SHARE_OF_NEW = 0.3;

export class DeviceSpeech {
  /** Whether something else plays the session. */
  quiet = false;
  #lead = 0;
  #cancelledAt = -Infinity;
  /** Whether what was asked for last is a sentence. */
  #inSentence = false;

  /**
   * @param {Speaker} speaker
   * @param {Preferences} preferences
   */
  constructor(speaker, preferences) {
    this.speaker = speaker;
    this.preferences = preferences;
    this.timers = new SessionTimers({
      events: (session, from, until) => this.#spoken(session, from, until),
      act: (sound) => this.#act(sound),
      lead: () => this.#lead,
    });
  }

  follow(/** @type {Session} */ session) {
    if (this.speaker.canAsk && !this.quiet) this.timers.follow(session);
  }

  moved(/** @type {Session} */ session) {
    this.end();
    this.follow(session);
  }

  end() {
    this.timers.stop();
    this.hush();
  }

  /** @param {Session} session @param {number} from @param {number} until */
  *#spoken({ timeline, waits }, from, until) {
    const { isDevice, clips } = this.speaker;
    const hearing = isDevice ? this.speaker.ofDevice(waits) : this.speaker.together(waits);
    for (const sound of soundsIn(timeline.cues, from, until, hearing)) {
      if (sound.channel !== "tones" && (isDevice || !clips.has(sound.text))) yield sound;
    }
  }

  hush() {
    try {
      if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
      speechSynthesis.cancel();
      this.#cancelledAt = performance.now();
    } catch {
      // a voice that cannot be silenced was not heard either
    }
  }

  /** A number gives way to a sentence that a slow voice has not ended: numbers are seen. @param {import("./cue_sounds.js").Sound} sound */
  #act({ channel, text }) {
    if (channel === "counts" && this.#inSentence && speechSynthesis.speaking) return;
    this.#inSentence = channel === "voice";
    this.#say(text, this.preferences[channel].volume);
  }

  /** What is being said gives way. @param {string} text @param {number} volume 0 to 1 */
  #say(text, volume) {
    this.hush();
    const wait = this.#cancelledAt + AFTER_CANCEL_MS - performance.now();
    const say = () => this.speaker.say(text, volume, (late) => this.#learn(late));
    if (wait > 0) setTimeout(say, wait);
    else say();
  }

  /** @param {number} late milliseconds */
  #learn(late) {
    this.#lead = Math.min(MOST_LEAD_MS, this.#lead + (late - this.#lead) * SHARE_OF_NEW);
  }
}
