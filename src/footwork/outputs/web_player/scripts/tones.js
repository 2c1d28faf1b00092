// Tones at each change and ticks at each spoken mark, scheduled ahead on the audio clock. They mix with other sound.

/** @typedef {import("./types.d.ts").Cue} Cue */
/** @typedef {import("./session.js").Session} Session */

const AHEAD_MS = 20_000;
const VOLUME = 0.35;

/** Hertz, one after another, and the length of each in seconds. @type {Record<string, {notes: number[], length: number}>} */
const TONES = {
  ready: { notes: [523, 659], length: 0.18 },
  hold: { notes: [784], length: 0.22 },
  phase: { notes: [587], length: 0.16 },
  rest: { notes: [523, 392], length: 0.2 },
  switch: { notes: [659, 523, 659], length: 0.16 },
  done: { notes: [523, 659, 784], length: 0.28 },
  tick: { notes: [440], length: 0.05 },
};

export class Tones {
  /** @type {Set<AudioBufferSourceNode>} */
  #pending = new Set();
  /** How far tones are scheduled, in milliseconds of the session. */
  #until = -1;

  /**
   * @param {AudioContext} context
   * @param {Session} session
   */
  constructor(context, session) {
    this.context = context;
    this.session = session;
    this.buffers = Object.fromEntries(Object.keys(TONES).map((name) => [name, render(context, name)]));
  }

  /** Schedule what begins within the next stretch and is not scheduled yet. To be called at least every few seconds. */
  schedule() {
    const until = this.session.position + AHEAD_MS;
    for (const { at, name } of sounds(this.session.timeline.cues, Math.max(this.#until, this.session.position - 1), until)) {
      this.#play(name, at);
    }
    this.#until = until;
  }

  /** Forget what was scheduled; the position has changed. */
  reset() {
    for (const source of this.#pending) source.stop();
    this.#pending.clear();
    this.#until = -1;
    this.schedule();
  }

  /**
   * @param {string} name
   * @param {number} at milliseconds of the session
   */
  #play(name, at) {
    const source = new AudioBufferSourceNode(this.context, { buffer: this.buffers[name] ?? null });
    source.connect(this.context.destination);
    source.start(Math.max(0, (this.session.origin + at) / 1000));
    source.onended = () => this.#pending.delete(source);
    this.#pending.add(source);
  }
}

/**
 * What sounds after `from` and up to `until`.
 * @param {Cue[]} cues
 * @param {number} from milliseconds of the session
 * @param {number} until milliseconds of the session
 */
export function* sounds(cues, from, until) {
  for (const cue of cues) {
    if (cue.at_ms > until) return;
    if (cue.at_ms + cue.lasts_ms <= from) continue;
    if (cue.at_ms > from) yield { at: cue.at_ms, name: cue.hold ? "hold" : cue.kind };
    for (const mark of cue.marks) {
      if (mark.say && mark.at_ms > from && mark.at_ms <= until) yield { at: mark.at_ms, name: "tick" };
    }
  }
}

/**
 * A tone as samples, each note swelling and fading so that nothing clicks.
 * @param {BaseAudioContext} context
 * @param {string} name
 */
function render(context, name) {
  const { notes, length } = /** @type {{notes: number[], length: number}} */ (TONES[name]);
  const rate = context.sampleRate;
  const perNote = Math.round(length * rate);
  const buffer = new AudioBuffer({ length: perNote * notes.length, sampleRate: rate });
  const samples = buffer.getChannelData(0);
  notes.forEach((hertz, note) => {
    for (let i = 0; i < perNote; i++) {
      const swell = Math.sin((Math.PI * i) / perNote) ** 0.5;
      samples[note * perNote + i] = VOLUME * swell * Math.sin((2 * Math.PI * hertz * i) / rate);
    }
  });
  return buffer;
}
