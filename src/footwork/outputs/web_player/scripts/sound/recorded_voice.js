// The recorded voice of a session: its own words first, then how each new exercise is done, before it is needed.

import { pageLoaded } from "../screen/elements.js";
import { loadClips } from "./clips.js";

/** @typedef {import("../types.d.ts").HowToStep} HowToStep */
/** @typedef {import("../types.d.ts").Timeline} Timeline */
/** @typedef {import("./clips.js").ClipPack} ClipPack */
/** @typedef {import("./speaker.js").Speaker} Speaker */

/** @typedef {{src?: string, data?: string, spans: ([number, number] | null)[]}} HowToPack by sentence, in their order */

/** Clips are decoded before there is any sound to play them. */
const RATE = 44_100;

export class RecordedVoice {
  /**
   * @param {Speaker} speaker who gets the clips
   * @param {Timeline} timeline
   * @param {(HowToPack | null)[]} howTo what is said of how each item is done; those that are here are null
   */
  constructor(speaker, timeline, howTo) {
    this.speaker = speaker;
    this.timeline = timeline;
    this.howTo = howTo;
  }

  /** The words of the session itself. @param {ClipPack[]} clips */
  async load(clips) {
    await pageLoaded();
    this.speaker.clips = new Map((await Promise.all(clips.map(decoded))).flatMap((pack) => [...pack]));
    this.speaker.loaded = true;
  }

  /** The words of how an item is done. @param {number} item @returns {Promise<boolean>} whether they came only now */
  async loadHowTo(item) {
    const pack = withSentences(this.howTo[item] ?? null, this.timeline.items[item]?.how_to ?? []);
    this.howTo[item] = null;
    for (const [text, clip] of await decoded(pack)) this.speaker.clips.set(text, clip);
    return pack !== null;
  }
}

/** @param {ClipPack | null} pack */
function decoded(pack) {
  return loadClips(new OfflineAudioContext(1, 1, RATE), pack);
}

/**
 * Which clip says what.
 * @param {HowToPack | null} pack
 * @param {HowToStep[]} steps
 * @returns {ClipPack | null}
 */
function withSentences(pack, steps) {
  if (!pack) return null;
  const sentences = steps.flatMap((one) => (one.step ? one.sentences : one.sentences.slice(-1)));
  /** @type {Record<string, [number, number]>} */
  const spans = {};
  for (const [index, span] of pack.spans.entries()) if (span) spans[sentences[index] ?? ""] = span;
  return { ...pack, spans };
}
