// Bells and the recorded voice, scheduled ahead on the audio clock. They mix with other sound.

import { AudioClock } from "./audio_clock.js";
import { bells } from "./bells.js";
import { soundsIn } from "./cue_sounds.js";

/** @typedef {import("../types.d.ts").Channel} Channel */
/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("./speaker.js").Speaker} Speaker */
/** @typedef {import("./cue_sounds.js").Sound} Heard */

const AHEAD_MS = 20_000;

/** What is put right still needs this long to reach the loudspeaker; what comes sooner is left as it is. */
const SOONEST_MS = 60;

/** Sound that is cut fades within so many seconds, or it would click. */
const FADE_S = 0.02;

/** After so long a pause the device's sound rests, for the battery's sake. */
const RESTS_AFTER_MS = 60_000;

/** @type {Channel[]} */
export const CHANNELS = ["tones", "voice", "counts"];

export class SoundScheduler {
  /** Whether something else plays the session. */
  quiet = false;
  /** What is scheduled and has not ended, with its moment of the session, and that of the audio clock at which it starts.
   * @type {Map<AudioBufferSourceNode, {at: number, starts: number}>} */
  #pending = new Map();
  /** How far sound is scheduled, in milliseconds of the session. */
  #until = -1;
  #rest = 0;

  /**
   * @param {AudioContext} context
   * @param {Preferences} preferences
   * @param {Speaker} speaker
   */
  constructor(context, preferences, speaker) {
    this.context = context;
    this.preferences = preferences;
    this.speaker = speaker;
    this.clock = new AudioClock(context);
    this.bells = bells(context);
    this.gains = new Map(CHANNELS.map((channel) => [channel, new GainNode(context)]));
    for (const gain of this.gains.values()) gain.connect(context.destination);
  }

  /** Schedule what begins within the next stretch and is not scheduled yet. To be called at least every few seconds. */
  follow(/** @type {Session} */ session) {
    if (session.paused || this.quiet) return;
    if (this.clock.look()) this.#putRight(session);
    if (!this.clock.known) return;
    const until = Math.min(session.position + AHEAD_MS, session.reach);
    const from = Math.max(this.#until, session.position - 1);
    for (const sound of soundsIn(session.timeline.cues, from, until, this.#hearing(session))) this.#play(sound, session);
    this.#until = Math.max(from, until);
  }

  /** The position has changed, or what is to be heard: forget what was scheduled. */
  moved(/** @type {Session} */ session) {
    this.#fade();
    this.#stop(-Infinity);
    this.#until = -1;
    clearTimeout(this.#rest);
    if (session.paused) this.#rest = setTimeout(() => void this.context.suspend(), RESTS_AFTER_MS);
    else void this.#wake();
    this.follow(session);
  }

  async #wake() {
    if (["running", "closed"].includes(this.context.state)) return;
    this.clock.forget();
    await this.context.resume();
  }

  end() {
    this.#fade();
    this.#stop(-Infinity);
  }

  #fade() {
    const now = this.context.currentTime;
    for (const [channel, { gain }] of this.gains) {
      gain.cancelScheduledValues(now);
      gain.setTargetAtTime(0, now, FADE_S / 3);
      gain.setValueAtTime(this.preferences[channel].volume, now + FADE_S);
    }
  }

  /** @param {Session} session */
  #putRight(session) {
    const from = Math.max(session.position + SOONEST_MS, this.#heardUntil());
    if (this.#until < from) return;
    this.#stop(from);
    this.#until = from;
  }

  /** What has begun too early is not begun again. */
  #heardUntil() {
    const begun = [...this.#pending.values()].filter(({ starts }) => starts <= this.context.currentTime);
    return Math.max(-Infinity, ...begun.map(({ at }) => at));
  }

  /** @param {number} from what begins later is not heard, what is being heard fades */
  #stop(from) {
    for (const [source, { at }] of this.#pending) {
      if (at <= from) continue;
      source.stop(this.context.currentTime + FADE_S);
      this.#pending.delete(source);
    }
  }

  /** The words are left to the device's voice where that speaks. @param {Session} session */
  #hearing({ waits }) {
    const heard = this.speaker.together(waits);
    return this.speaker.isDevice ? { ...heard, on: { ...heard.on, voice: false, counts: false } } : heard;
  }

  /**
   * @param {Heard} sound
   * @param {Session} session
   */
  #play({ at, channel, text }, session) {
    const buffer = (channel === "tones" ? this.bells : this.speaker.clips).get(text);
    const gain = this.gains.get(channel);
    if (!buffer || !gain) return;
    const source = new AudioBufferSourceNode(this.context, { buffer });
    source.connect(gain);
    const starts = Math.max(0, this.clock.at(session.when(at)));
    source.start(starts);
    source.onended = () => this.#pending.delete(source);
    this.#pending.set(source, { at, starts });
  }
}
