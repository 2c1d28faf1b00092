// A session as sound alone, for a screen that is off: rendered into one file, which the device plays on by itself while
// the page sleeps. The place in the file is the place in the session.

import { bells } from "./bells.js";
import { soundsIn } from "./cue_sounds.js";
import { CHANNELS } from "./sound_scheduler.js";
import { wavFile, samplesAsBytes } from "./wav_file.js";

/** @typedef {import("../types.d.ts").Clock} Clock */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
/** @typedef {import("../session/preferences.js").Preferences} Preferences */
/** @typedef {import("./speaker.js").Speaker} Speaker */

/** Enough for speech: 17 minutes are 46 MB. */
const RATE = 22_050;

/** Rendered piece by piece: a device need not hold all of it as numbers. */
const PIECE_MS = 60_000;

/** The file outlasts the session, so that a player never stops just before the end. */
const AFTER_MS = 500;

/**
 * @param {Timeline} timeline
 * @param {Preferences} preferences
 * @param {Speaker} speaker only the recorded voice can be rendered
 * @returns {Promise<Blob>}
 */
export async function renderSoundFile(timeline, preferences, speaker) {
  const all = [...soundsIn(timeline.cues, -1, Infinity, { ...speaker.recorded(false), alone: true })];
  const pieces = [];
  const length = timeline.length_ms + AFTER_MS;
  for (let from = 0; from < length; from += PIECE_MS) {
    pieces.push(samplesAsBytes(await piece(all, from, Math.min(from + PIECE_MS, length), preferences, speaker)));
  }
  return wavFile(pieces, RATE);
}

/**
 * What sounds between two moments, with the end of what began before.
 * @param {import("./cue_sounds.js").Sound[]} all
 * @param {number} from
 * @param {number} until
 * @param {Preferences} preferences
 * @param {Speaker} speaker
 */
async function piece(all, from, until, preferences, speaker) {
  const context = new OfflineAudioContext(1, Math.round(until * RATE / 1000) - Math.round(from * RATE / 1000), RATE);
  const ringing = bells(context);
  const gains = new Map(CHANNELS.map((channel) => [channel, new GainNode(context, { gain: preferences[channel].volume })]));
  for (const gain of gains.values()) gain.connect(context.destination);
  for (const { at, channel, text } of all) {
    const buffer = (channel === "tones" ? ringing : speaker.clips).get(text);
    if (!buffer || at >= until || at + buffer.duration * 1000 <= from) continue;
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(/** @type {GainNode} */ (gains.get(channel)));
    source.start(Math.max(0, at - from) / 1000, Math.max(0, from - at) / 1000);
  }
  return (await context.startRendering()).getChannelData(0);
}

/**
 * The clock of a file that is being played. @param {HTMLMediaElement} audio
 * @returns {Clock}
 */
export function fileClock(audio) {
  const now = () => audio.currentTime * 1000;
  return {
    sleepless: true,
    now,
    when: (time) => performance.now() + time - now(),
    pause: () => audio.pause(),
    resume: () => void audio.play().catch(() => {}), // a pause right after it is no fault
  };
}
