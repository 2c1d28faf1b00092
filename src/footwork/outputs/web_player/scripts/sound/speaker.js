// Whose voice speaks: the device's own where it has one for the language, else the recorded one.

import { bellSeconds } from "./bells.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("./cue_sounds.js").Hearing} Hearing */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/** A voice that has not begun after so long says nothing. */
const TIMEOUT_MS = 3000;

/** How long a device takes to say a text, nearly: only for leaving out numbers that would be said into the words. */
const SECONDS_PER_LETTER = 0.07;

/** What is said of words that gave way to others. */
const TAKEN_BACK = ["interrupted", "canceled"];

/**
 * A voice of the device for a language, rather one that needs no network.
 * @param {string} language
 * @returns {SpeechSynthesisVoice | null}
 */
export function deviceVoice(language) {
  try {
    const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
    return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
  } catch {
    return null;
  }
}

export class Speaker {
  /** What is said, decoded; may still grow. @type {Map<string, AudioBuffer>} */
  clips = new Map();
  /** Whether the language was recorded. */
  isRecorded = true;
  /** Whether all clips have come that will. */
  loaded = false;
  /** Why the device's voice is not used any longer. */
  failure = "";

  /**
   * @param {Preferences} preferences
   * @param {string} language
   * @param {() => void} changed called when it becomes another's voice
   */
  constructor(preferences, language, changed) {
    this.preferences = preferences;
    this.language = language;
    this.changed = changed;
  }

  get voice() {
    return deviceVoice(this.language);
  }

  /** Whether the device's own voice can be had: it says what was not recorded, or all. */
  get canAsk() {
    return !this.failure && this.voice !== null;
  }

  /** Whether the device's own voice speaks. */
  get isDevice() {
    return this.canAsk && (this.preferences.speaks !== "recorded" || this.clips.size === 0);
  }

  /** Whether anybody speaks at all. */
  get speaks() {
    return this.canAsk || this.clips.size > 0;
  }

  /** Whether all that should be heard of a cue was recorded. @param {Cue} cue */
  hasRecorded(cue) {
    return this.#heard(cue).every((text) => this.clips.has(text));
  }

  /** All that should be heard of a cue. @param {Cue} cue */
  #heard({ sentences, marks }) {
    const { voice, counts } = this.preferences;
    const words = voice.on ? sentences : [];
    const numbers = counts.on ? marks.map(({ say }) => say).filter(Boolean) : [];
    return [...words, ...numbers];
  }

  /** What nobody says of these cues, though it should be heard; each sentence once. @param {Cue[]} cues */
  unsaid(cues) {
    const left = this.loaded && !this.canAsk ? cues : [];
    const texts = left.flatMap((cue) => this.#heard(cue)).filter((text) => !this.clips.has(text));
    return [...new Set(texts)];
  }

  /** Whether nobody says something that should be heard of a cue. @param {Cue} cue */
  leavesOut(cue) {
    return this.loaded && !this.canAsk && !this.hasRecorded(cue);
  }

  /** What is heard where the recorded voice speaks. @param {boolean} waits @returns {Hearing} */
  recorded(waits) {
    return {
      ...this.#hearing(waits),
      seconds: (text) => this.clips.get(text)?.duration ?? 0,
      phrases: (cue) => cue.sentences,
    };
  }

  /** The same where the device's voice says what was not recorded, each such cue as a whole. @param {boolean} waits @returns {Hearing} */
  together(waits) {
    const recorded = this.recorded(waits);
    if (!this.canAsk) return recorded;
    return {
      ...recorded,
      seconds: (text) => this.clips.get(text)?.duration ?? text.length * SECONDS_PER_LETTER,
      phrases: ({ sentences, say }) => (sentences.every((text) => this.clips.has(text)) ? sentences : [say]),
    };
  }

  /** What is heard where the device's voice speaks: it joins sentences better than we can. @param {boolean} waits @returns {Hearing} */
  ofDevice(waits) {
    return {
      ...this.#hearing(waits),
      seconds: (text) => text.length * SECONDS_PER_LETTER,
      phrases: (cue) => [cue.say],
    };
  }

  /** @param {boolean} waits */
  #hearing(waits) {
    const { tones, voice, counts } = this.preferences;
    return { on: { tones: tones.on, voice: voice.on && this.speaks, counts: counts.on }, bellSeconds, waits };
  }

  /**
   * Ask the device's voice.
   * @param {string} text
   * @param {number} volume 0 to 1
   * @param {(late: number) => void} [begun] called with how many ms after being asked it began
   */
  say(text, volume, begun = () => {}) {
    try {
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice: this.voice, lang: this.voice?.lang ?? this.language, volume });
      const asked = performance.now();
      const watch = setTimeout(() => this.fail("silence"), TIMEOUT_MS);
      utterance.onstart = () => begun(performance.now() - asked);
      utterance.onerror = ({ error }) => TAKEN_BACK.includes(error) || this.fail(error);
      for (const event of ["start", "end", "error"]) utterance.addEventListener(event, () => clearTimeout(watch));
      speechSynthesis.speak(utterance);
    } catch (error) {
      this.fail(String(error));
    }
  }

  /** The device's voice turned out not to work. @param {string} why */
  fail(why) {
    if (this.failure) return;
    this.failure = why;
    this.changed();
  }
}
