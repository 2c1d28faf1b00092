// The recorded voice: fetched at once, taken apart, and decoded before it is needed.

import { bytesIn } from "../records/compact_text.js";

/**
 * @typedef {object} ClipPack all that a session says, one clip after another
 * @property {string} [src] where it is fetched from
 * @property {string} [data] or itself, in base64
 * @property {Record<string, [number, number]>} spans between which bytes the clip of a text lies
 */

/**
 * @param {BaseAudioContext} context
 * @param {ClipPack | null} pack
 * @returns {Promise<Map<string, AudioBuffer>>} by text; what cannot be had or decoded is left out
 */
export async function loadClips(context, pack) {
  /** @type {Map<string, AudioBuffer>} */
  const clips = new Map();
  if (!pack) return clips;
  const bytes = await bytesOf(pack).catch(() => null);
  for (const [text, [from, until]] of bytes ? Object.entries(pack.spans) : []) {
    try {
      clips.set(text, await context.decodeAudioData(/** @type {ArrayBuffer} */ (bytes).slice(from, until)));
    } catch {
      // this text is seen, and rung for, but not said
    }
  }
  return clips;
}

/** @param {ClipPack} pack @returns {Promise<ArrayBuffer>} */
async function bytesOf({ src = "", data }) {
  if (data) return bytesIn(data).buffer;
  const response = await fetch(src);
  if (!response.ok) throw new Error(String(response.status));
  return response.arrayBuffer();
}
