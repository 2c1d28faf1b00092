// The bells: one for each kind of change, the tick of a count that is not said, and what asks to look.

const VOLUME = 0.35;

/** Hertz, one after another, and the length of each in seconds. @type {Record<string, {notes: number[], length: number}>} */
const BELLS = {
  ready: { notes: [523, 659], length: 0.18 },
  hold: { notes: [784], length: 0.22 },
  phase: { notes: [587], length: 0.16 },
  rest: { notes: [523, 392], length: 0.2 },
  switch: { notes: [659, 523, 659], length: 0.16 },
  done: { notes: [523, 659, 784], length: 0.28 },
  look: { notes: [880, 880], length: 0.12 },
  tick: { notes: [440], length: 0.05 },
};

/** How long a bell rings, in seconds. @param {string} name */
export function bellSeconds(name) {
  const { notes, length } = /** @type {{notes: number[], length: number}} */ (BELLS[name]);
  return notes.length * length;
}

/** All bells, by name. @param {BaseAudioContext} context @returns {Map<string, AudioBuffer>} */
export function bells(context) {
  return new Map(Object.keys(BELLS).map((name) => [name, render(context, name)]));
}

/**
 * A bell as samples, each note swelling and fading so that nothing clicks.
 * @param {BaseAudioContext} context
 * @param {string} name
 */
function render(context, name) {
  const { notes, length } = /** @type {{notes: number[], length: number}} */ (BELLS[name]);
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
