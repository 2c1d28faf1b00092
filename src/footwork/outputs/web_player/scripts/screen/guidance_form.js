// The form in which a person says how they want to be guided; a change holds at once and is saved.

import { openAudio } from "../sound/audio.js";
import { bells, bellSeconds } from "../sound/bells.js";
import { byId, setText } from "./elements.js";
import { savePreferences } from "../session/preferences.js";
import { CHANNELS } from "../sound/sound_scheduler.js";
import { buzz, canVibrate } from "../sound/vibration.js";

/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("../sound/player_voice.js").PlayerVoice} PlayerVoice */

const STRENGTHS = /** @type {const} */ ([...CHANNELS, "vibration"]);

/** @type {("waits" | "claps" | "afar" | "explains")[]} */
const SWITCHES = ["explains", "waits", "claps", "afar"];

/**
 * @param {Preferences} preferences changed in place
 * @param {PlayerVoice} voice
 * @param {() => void} changed called when something else was chosen
 */
export function guidanceForm(preferences, voice, changed) {
  const form = /** @type {HTMLFormElement} */ (byId("guidance"));
  fill(form, preferences);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    read(form, preferences);
    savePreferences(preferences);
    changed();
  });
  byId("vibration-row").hidden = !canVibrate();
  byId("sound-test").addEventListener("click", () => void test(preferences, voice));
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => voice.voicesChanged());
  voice.show();
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

/** A bell, a buzz and some words; and the tap opens the sound. @param {Preferences} preferences @param {PlayerVoice} voice */
async function test({ tones, voice, vibration }, { speaker, timeline }) {
  const context = await openAudio();
  const text = byId("sound-tested");
  setText(text, text.dataset[context ? "played" : "silent"] ?? "");
  if (canVibrate() && vibration.on) buzz({ kind: "ready", hold: false }, vibration.volume);
  if (context && tones.on) ring(context, bells(context).get("ready"), tones.volume, 0);
  if (!voice.on) return;
  const samples = timeline.cues.flatMap(({ sentences }) => sentences);
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
