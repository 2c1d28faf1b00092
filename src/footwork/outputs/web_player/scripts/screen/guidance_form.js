// The form in which a person says how they want to be guided; a change holds at once and is saved.

import { openAudio } from "../sound/audio.js";
import { bells, bellSeconds } from "../sound/bells.js";
import { byId, setText } from "./elements.js";
import { savePreferences } from "../session/preferences.js";
import { CHANNELS } from "../sound/sound_scheduler.js";
import { buzz, canVibrate } from "../sound/vibration.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../sound/speaker.js").Speaker} Speaker */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */

const STRENGTHS = /** @type {const} */ ([...CHANNELS, "vibration"]);

/** @type {("waits" | "claps" | "afar" | "explains")[]} */
const SWITCHES = ["explains", "waits", "claps", "afar"];

/**
 * @param {Preferences} preferences changed in place
 * @param {Speaker} speaker
 * @param {{changed(): void, voicesChanged(): void, showVoice(): void}} guided whoever follows what is chosen here
 * @param {string[]} samples what may be said for a test, the first rather than the others
 */
export function guidanceForm(preferences, speaker, guided, samples) {
  const form = /** @type {HTMLFormElement} */ (byId("guidance"));
  fill(form, preferences);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    read(form, preferences);
    savePreferences(preferences);
    guided.changed();
  });
  byId("vibration-row").hidden = !canVibrate();
  byId("sound-test").addEventListener("click", () => void test(preferences, speaker, samples));
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => guided.voicesChanged());
  guided.showVoice();
}

/** @param {HTMLFormElement} form @param {string} name */
function field(form, name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}

/** @param {HTMLFormElement} form @param {Preferences} preferences */
function fill(form, preferences) {
  for (const channel of STRENGTHS) {
    field(form, `${channel}-on`).checked = preferences[channel].on;
    field(form, `${channel}-volume`).value = String(preferences[channel].volume);
  }
  field(form, "speaks").value = preferences.speaks;
  for (const name of SWITCHES) field(form, name).checked = preferences[name];
}

/** @param {HTMLFormElement} form @param {Preferences} preferences */
function read(form, preferences) {
  for (const channel of STRENGTHS) {
    preferences[channel].on = field(form, `${channel}-on`).checked;
    preferences[channel].volume = Number(field(form, `${channel}-volume`).value);
  }
  preferences.speaks = field(form, "speaks").value === "recorded" ? "recorded" : "device";
  for (const name of SWITCHES) preferences[name] = field(form, name).checked;
}

/** Who speaks, and why. @param {Speaker} speaker @param {{cues: Cue[]}} timeline */
export function showSpeaker(speaker, { cues }) {
  const text = byId("speaker");
  setText(text, (text.dataset[whoSpeaks(speaker, cues)] ?? "").replace("{voice}", speaker.voice?.name ?? ""));
}

/** @param {Speaker} speaker @param {Cue[]} cues */
function whoSpeaks(speaker, cues) {
  const { voice, failure, isDevice, speaks, loaded } = speaker;
  if (isDevice) return "device";
  if (!loaded) return "";
  if (!speaks) return "nobody";
  if (!cues.every((cue) => speaker.hasRecorded(cue))) return speaker.canAsk ? "both" : "partly";
  return failure ? "failed" : voice ? "recorded" : "none";
}

/**
 * A bell, a buzz and some words; and the tap opens the sound.
 * @param {Preferences} preferences
 * @param {Speaker} speaker
 * @param {string[]} samples
 */
async function test({ tones, voice, vibration }, speaker, samples) {
  const context = await openAudio();
  const text = byId("sound-tested");
  setText(text, text.dataset[context ? "played" : "silent"] ?? "");
  if (canVibrate() && vibration.on) buzz({ kind: "ready", hold: false }, vibration.volume);
  if (context && tones.on) ring(context, bells(context).get("ready"), tones.volume, 0);
  if (!voice.on) return;
  const recorded = samples.find((text) => speaker.clips.has(text));
  if (speaker.isDevice || !recorded) speaker.canAsk && speaker.say(samples[0] ?? "", voice.volume);
  else if (context) ring(context, speaker.clips.get(recorded), voice.volume, bellSeconds("ready"));
}

/** @param {AudioContext} context @param {AudioBuffer | undefined} buffer @param {number} volume @param {number} wait seconds */
function ring(context, buffer, volume, wait) {
  if (!buffer) return;
  const gain = new GainNode(context, { gain: volume });
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(gain).connect(context.destination);
  source.start(context.currentTime + wait);
}
