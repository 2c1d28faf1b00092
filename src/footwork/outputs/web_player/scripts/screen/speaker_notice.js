// Says whose voice speaks, and why.

import { byId, setText } from "./elements.js";

/** @typedef {import("../sound/speaker.js").Speaker} Speaker */
/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/** @param {Speaker} speaker @param {{cues: Cue[]}} timeline */
export function showSpeaker(speaker, { cues }) {
  const text = byId("speaker");
  setText(text, (text.dataset[whoSpeaks(speaker, cues)] ?? "").replace("{voice}", speaker.voice?.name ?? ""));
}

/** @param {Speaker} speaker @param {Cue[]} cues */
function whoSpeaks(speaker, cues) {
  const { voice, failure, isDevice, isRecorded, speaks, loaded } = speaker;
  if (isDevice) return isRecorded ? "device" : "unrecorded";
  if (!loaded) return "";
  if (!speaks) return "nobody";
  if (!cues.every((cue) => speaker.hasRecorded(cue))) return speaker.canAsk ? "both" : "partly";
  return failure ? "failed" : voice ? "recorded" : "none";
}
