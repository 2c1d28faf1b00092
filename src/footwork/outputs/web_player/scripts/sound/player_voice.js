// Who speaks in the player: loads the recorded voice, and says on the page whose voice it is and what nobody can say.

import { showSpeaker } from "../screen/speaker_notice.js";
import { showUnspoken } from "../screen/unspoken_words.js";
import { newItems } from "../session/explained_exercises.js";
import { RecordedVoice } from "./recorded_voice.js";
import { Speaker } from "./speaker.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../types.d.ts").Timeline} Timeline */

/**
 * @typedef {object} Words what is said in a session
 * @property {Timeline} timeline
 * @property {import("./clips.js").ClipPack[]} clips
 * @property {(import("./recorded_voice.js").HowToPack | null)[]} howTo how each item is done
 */

export class PlayerVoice {
  #couldAsk = false;
  #recorded;

  /**
   * @param {Words} words
   * @param {Preferences} preferences
   * @param {() => void} changed called when it becomes another's voice
   * @param {(item: number) => void} explained called when the words of how an item is done have come
   */
  constructor({ timeline, clips, howTo }, preferences, changed, explained) {
    this.timeline = timeline;
    this.preferences = preferences;
    this.changed = changed;
    this.explained = explained;
    this.speaker = new Speaker(preferences, timeline.language, changed);
    this.speaker.isRecorded = clips.length > 0;
    this.#recorded = new RecordedVoice(this.speaker, timeline, howTo);
    /** When all is there that a session needs to begin. */
    this.loaded = this.#load(clips);
  }

  /** @param {import("./clips.js").ClipPack[]} clips */
  async #load(clips) {
    await this.#recorded.load(clips);
    this.changed();
    const [first, ...others] = newItems(this.timeline, this.preferences);
    if (first === undefined) return;
    await this.loadHowTo(first);
    void this.#loadAllHowTo(others); // before they are needed, and after what is
  }

  /** @param {number[]} items */
  async #loadAllHowTo(items) {
    for (const item of items) await this.loadHowTo(item);
  }

  /** The words of how an item is done, unless they are here. @param {number} item */
  async loadHowTo(item) {
    if (await this.#recorded.loadHowTo(item)) this.explained(item);
  }

  show() {
    this.#couldAsk = this.speaker.canAsk;
    showSpeaker(this.speaker, this.timeline);
    showUnspoken(this.speaker, this.timeline);
  }

  /** The device says which voices it has when it likes. */
  voicesChanged() {
    if (this.speaker.canAsk === this.#couldAsk) this.show();
    else this.changed();
  }
}
