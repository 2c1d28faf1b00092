// What is to be heard, and when: bells at each change, then the words, and a number or a tick at each spoken mark.

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").Channel} Channel */

/**
 * @typedef {object} Hearing what a person hears
 * @property {Record<Channel, boolean>} on
 * @property {(text: string) => number} seconds how long a text takes to say; 0 for one that cannot be said
 * @property {(cue: Cue) => string[]} phrases the words of a cue, in the pieces in which they are said
 * @property {(name: string) => number} bellSeconds how long a bell rings, in seconds
 * @property {boolean} waits whether phases at the person's own pace wait for them; then nothing counts them down
 * @property {boolean} [alone] whether sound alone guides, which waits for nobody
 */

/** @typedef {{at: number, channel: Channel, text: string}} Sound `text` is what is said, or which bell rings */

/** Rung where something is only shown, so that a person looks. */
const LOOK = "look";

/** Between two sentences. */
const BREATH_MS = 180;

/** Words may begin after this share of a bell, and a number into the last of a word: both fade. */
const FADED = 0.3;
const FADES_MS = 60;

/**
 * All sounds after `from` and up to `until`, those of one cue in order. Beyond its first sentence a cue says what there
 * is time for; all of it is seen.
 * @param {Cue[]} cues
 * @param {number} from milliseconds of the session
 * @param {number} until milliseconds of the session
 * @param {Hearing} hearing
 * @returns {Generator<Sound>}
 */
export function* soundsIn(cues, from, until, hearing) {
  for (const cue of cues) {
    if (cue.at_ms > until) return;
    if (cue.at_ms + cue.lasts_ms <= from) continue;
    for (const sound of soundsOf(cue, hearing)) {
      if (sound.at > from && sound.at <= until) yield sound;
    }
  }
}

/** @param {Cue} cue @param {Hearing} hearing @returns {Generator<Sound>} */
function* soundsOf(cue, hearing) {
  const bell = hearing.on.tones ? bellOf(cue) : null;
  if (bell) yield { at: cue.at_ms, channel: "tones", text: bell };
  let free = cue.at_ms + (bell ? hearing.bellSeconds(bell) * FADED * 1000 : 0);
  const end = cue.at_ms + cue.lasts_ms;
  const phrases = hearing.on.voice ? hearing.phrases(cue) : [];
  if (bell && phrases.some((text) => !hearing.seconds(text))) {
    yield { at: free, channel: "tones", text: LOOK };
    free += hearing.bellSeconds(LOOK) * 1000;
  }
  for (const [number, text] of phrases.entries()) {
    const ms = hearing.seconds(text) * 1000;
    if (!ms || (number > 0 && free + ms > end + FADES_MS)) continue;
    yield { at: free, channel: "voice", text };
    free += ms + BREATH_MS;
  }
  if (!cue.rhythm && isWaitedAt(cue, hearing)) return;
  yield* counted(cue, free, hearing);
}

/** @param {Cue} cue @param {Hearing} hearing */
function isWaitedAt({ waits, until_done }, hearing) {
  return (hearing.waits && waits) || (until_done && !hearing.alone);
}

/** The steps of how it is done follow each other without one. @param {Cue} cue */
function bellOf({ kind, hold, rep }) {
  if (kind === "explain") return rep === 0 ? "ready" : null;
  return hold ? "hold" : kind;
}

/** What would be said into other words is left out; it is seen. @param {Cue} cue @param {number} free @param {Hearing} hearing */
function* counted(cue, free, hearing) {
  for (const { at_ms: at, say: text, show } of cue.marks) {
    if (!text) continue;
    // with an open end the words of its phases come here
    const channel = /** @type {Channel} */ (cue.rhythm && text !== show ? "voice" : "counts");
    const ms = hearing.on[channel] ? hearing.seconds(text) * 1000 : 0;
    if (ms && at >= free - BREATH_MS - FADES_MS) {
      yield { at, channel, text };
      if (cue.rhythm) free = at + ms + BREATH_MS;
    }
    if (!ms && hearing.on.tones) yield { at, channel: /** @type {Channel} */ ("tones"), text: "tick" };
  }
}
