// All that follows a session in the player, and what is told where one of it fails.

import { Autosave } from "./records/autosave.js";
import { byId } from "./screen/elements.js";
import { LockScreen } from "./screen/lock_screen.js";
import { UnspokenWords } from "./screen/unspoken_words.js";
import { View } from "./screen/view.js";
import { Followers } from "./session/followers.js";
import { PlaceSaver } from "./session/saved_place.js";
import { ClapToContinue } from "./sound/clap_to_continue.js";
import { DeviceSpeech } from "./sound/device_speech.js";
import { ScreenOff } from "./sound/screen_off.js";
import { SoundScheduler } from "./sound/sound_scheduler.js";
import { Vibration } from "./sound/vibration.js";

/**
 * @typedef {object} Followed
 * @property {import("./session/guide.js").Guide} guide
 * @property {AudioContext | null} context
 * @property {import("./records/record.js").Recorder} recorder
 * @property {import("./types.d.ts").RecordTarget} recordTarget
 * @property {import("./session/preferences.js").Preferences} preferences
 * @property {import("./sound/speaker.js").Speaker} speaker
 * @property {import("./screen/figure.js").Figures} figures
 */

/** @returns {Followers} that tell the person once of each that fails */
export function newFollowers() {
  return new Followers(showFailure);
}

/** @param {Followers} followers @param {Followed} followed */
export function addFollowers(followers, { guide, context, recorder, recordTarget, preferences, speaker, figures }) {
  const speech = new DeviceSpeech(speaker, preferences);
  const sound = context && new SoundScheduler(context, preferences, speaker);
  if (sound) followers.add("sound", () => sound); // first: drawing may take longer than sound has time
  followers.add("screen", () => new View(figures));
  followers.add("voice", () => speech);
  followers.add("what nobody says", () => new UnspokenWords(speaker));
  followers.add("vibration", () => new Vibration(preferences));
  followers.add("lock screen", () => new LockScreen(guide));
  followers.add("diary", () => new Autosave(recordTarget, recorder));
  followers.add("place", () => new PlaceSaver(recorder));
  followers.add("sound alone", () => new ScreenOff(guide, preferences, speaker, sound ? [sound, speech] : [speech]));
  if (context) followers.add("microphone", () => new ClapToContinue(context, preferences, guide.signal));
}

/** @param {string} name @param {unknown} error */
function showFailure(name, error) {
  console.warn(name, error);
  const text = byId("failed");
  text.hidden = false;
  text.textContent = (text.dataset.text ?? "").replace("{name}", name);
}
