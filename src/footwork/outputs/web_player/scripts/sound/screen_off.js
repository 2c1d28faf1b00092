// The mode in which the screen may go dark: the session as one file of sound, with the exercises as its chapters.

import { steadyClock } from "../session/clock.js";
import { byId } from "../screen/elements.js";
import { fileClock, renderSoundFile } from "./sound_file.js";
import { keepAwake, letSleep } from "../screen/wake_lock.js";

/** @typedef {import("../session/guide.js").Guide} Guide */
/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("./speaker.js").Speaker} Speaker */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */

export class ScreenOff {
  /** What the file holds. @type {Timeline | null} */
  #rendered = null;
  #on = false;
  #waits = false;

  /**
   * @param {Guide} guide
   * @param {Preferences} preferences
   * @param {Speaker} speaker
   * @param {{quiet: boolean}[]} others who are quiet meanwhile
   */
  constructor(guide, preferences, speaker, others) {
    this.guide = guide;
    this.preferences = preferences;
    this.speaker = speaker;
    this.others = others;
    this.audio = /** @type {HTMLAudioElement} */ (byId("sound-file"));
    this.audio.addEventListener("pause", () => this.#held());
    this.audio.addEventListener("play", () => this.#goesOn());
    byId("screen-off").addEventListener("click", () => void this.enter());
    byId("screen-on").addEventListener("click", () => this.leave());
  }

  async enter() {
    const { session } = this.guide;
    const wasPaused = session.paused;
    if (!wasPaused) this.guide.pause();
    this.#show("preparing");
    try {
      await this.#render(session.timeline);
    } catch {
      this.#show("failed");
      return;
    }
    this.#on = true;
    this.#waits = session.waits;
    session.waits = false;
    this.#quiet(true);
    this.audio.currentTime = session.position / 1000;
    session.useClock(fileClock(this.audio));
    void letSleep();
    this.#show(session.timeline.cues.every((cue) => this.speaker.hasRecorded(cue)) ? "ready" : "partly");
    if (!wasPaused) this.guide.pause();
  }

  leave() {
    this.#show("");
    if (!this.#on) return;
    const { session } = this.guide;
    const wasPaused = session.paused;
    session.advance();
    this.#on = false;
    session.useClock(steadyClock());
    this.audio.pause();
    session.waits = this.#waits;
    this.#quiet(false);
    void keepAwake();
    this.guide.act(() => (wasPaused ? session.pause() : session.resume()));
  }

  /** Follower: a move of the session is one in the file. */
  moved(/** @type {import("../session/session.js").Session} */ session) {
    if (!this.#on) return;
    if (session.timeline !== this.#rendered) return void this.#again();
    this.audio.currentTime = session.position / 1000;
    session.useClock(session.clock);
  }

  follow() {}

  end() {
    if (this.#on) this.leave();
  }

  /** The session has become longer or shorter. */
  async #again() {
    this.leave();
    await this.enter();
  }

  /** @param {Timeline} timeline */
  async #render(timeline) {
    if (this.#rendered === timeline) return;
    URL.revokeObjectURL(this.audio.src);
    this.audio.src = URL.createObjectURL(await renderSoundFile(timeline, this.preferences, this.speaker));
    this.#rendered = timeline;
    chapters(this.audio, timeline);
  }

  /** @param {boolean} quiet */
  #quiet(quiet) {
    for (const other of this.others) other.quiet = quiet;
  }

  /** A call, a headset or the lock screen has held the file. */
  #held() {
    const { session } = this.guide;
    if (this.#on && !session.paused && !this.audio.ended) this.guide.act(() => session.pause());
  }

  #goesOn() {
    const { session } = this.guide;
    if (this.#on && session.paused) this.guide.act(() => session.resume());
  }

  /** @param {"" | "preparing" | "ready" | "partly" | "failed"} state */
  #show(state) {
    const panel = byId("screen-off-panel");
    panel.hidden = state === "";
    byId("screen-off-text").textContent = byId("screen-off-text").dataset[state] ?? "";
    if (state) byId("screen-on").focus();
  }
}

/** @param {HTMLAudioElement} audio @param {Timeline} timeline */
function chapters(audio, timeline) {
  const track = audio.textTracks[0] ?? audio.addTextTrack("chapters", "", timeline.language);
  track.mode = "hidden";
  for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
  for (const { item, name } of timeline.items) {
    const own = timeline.cues.filter((cue) => cue.item === item && cue.kind !== "done");
    const last = /** @type {import("../types.d.ts").PlayedCue} */ (own.at(-1));
    track.addCue(new VTTCue((own[0]?.at_ms ?? 0) / 1000, (last.at_ms + last.lasts_ms) / 1000, name));
  }
}
