import assert from "node:assert/strict";
import { test } from "node:test";

import { bellSeconds } from "../../../src/footwork/outputs/web_player/scripts/sound/bells.js";
import { soundsIn } from "../../../src/footwork/outputs/web_player/scripts/sound/cue_sounds.js";
import { chance, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const presses = timelineOf("toe-presses");
const EVERYTHING = { tones: true, voice: true, counts: true };

/** A person who hears all kinds that are not switched off here, from a voice that takes `seconds` for anything. */
function hearing({ seconds = 0.4, waits = false, ...off } = {}) {
  return { on: { ...EVERYTHING, ...off }, seconds: () => seconds, phrases: (cue) => cue.sentences, bellSeconds, waits };
}

const all = (cues, heard = hearing()) => [...soundsIn(cues, -1, Infinity, heard)];
const BELLS_ONLY = hearing({ voice: false, counts: false });

test("every cue rings once, at its start, by its kind or as a hold", () => {
  const changes = all(five.cues, BELLS_ONLY).filter(({ text }) => text !== "tick");
  const planned = five.cues.map(({ at_ms, kind, hold }) => ({ at: at_ms, channel: "tones", text: hold ? "hold" : kind }));
  assert.deepEqual(changes, planned);
  assert.deepEqual(new Set(changes.map(({ text }) => text)), new Set(["ready", "hold", "phase", "rest", "switch", "done"]));
});

test("where numbers are not said every spoken mark ticks once, and what is only shown does not", () => {
  const ticks = all(five.cues, BELLS_ONLY).filter(({ text }) => text === "tick");
  const spoken = five.cues.flatMap(({ marks }) => marks.filter(({ say }) => say));
  assert.ok(spoken.length > 0);
  assert.deepEqual(ticks.map(({ at }) => at), spoken.map(({ at_ms }) => at_ms));
});

test("numbers are said on the very instant at which they are shown, and then do not tick", () => {
  const numbers = all(five.cues, hearing({ voice: false })).filter(({ channel }) => channel === "counts");
  const spoken = five.cues.flatMap(({ marks }) => marks.filter(({ say }) => say));
  assert.deepEqual(numbers.map(({ at, text }) => [at, text]), spoken.map(({ at_ms, say }) => [at_ms, say]));
  assert.ok(all(five.cues).every(({ text }) => text !== "tick"));
});

test("a number that would be said into the words is left out", () => {
  const [, grip] = presses.cues;
  const heard = all([grip], hearing({ seconds: 1.4 }));
  assert.deepEqual(heard.map(({ at, channel }) => [at - grip.at_ms, channel]), [
    [0, "tones"], [bellSeconds("hold") * 300, "voice"], [2_000, "counts"],
  ]);
});

test("the sentences of a cue follow each other with a breath between them, after the bell", () => {
  const cue = { ...five.cues[0], sentences: ["One.", "Two.", "Three."] };
  const starts = all([cue]).filter(({ channel }) => channel === "voice").map(({ at }) => at);
  assert.equal(starts.length, 3);
  assert.ok(starts[0] >= bellSeconds("ready") * 300);
  for (const index of [1, 2]) assert.ok(starts[index] - starts[index - 1] >= 500, "a sentence of 400 ms and a breath");
});

test("where a sentence is only shown, a bell of its own asks to look, once a cue", () => {
  const [ready] = five.cues;
  const missing = ready.sentences[1];
  const heard = all([ready], { ...hearing(), seconds: (text) => (text === missing ? 0 : 0.4) });
  assert.deepEqual(heard.slice(0, 2).map(({ channel, text }) => [channel, text]), [["tones", "ready"], ["tones", "look"]]);
  assert.equal(heard.filter(({ text }) => text === "look").length, 1);
  assert.ok(all([ready]).every(({ text }) => text !== "look"));
});

test("what cannot be said is left to the bells", () => {
  const heard = all(five.cues, hearing({ seconds: 0 }));
  assert.deepEqual(new Set(heard.map(({ channel }) => channel)), new Set(["tones"]));
  assert.ok(heard.some(({ text }) => text === "tick"));
});

test("each kind can be switched off by itself", () => {
  for (const channel of Object.keys(EVERYTHING)) {
    const heard = all(five.cues, hearing({ [channel]: false }));
    assert.ok(heard.length > 0);
    assert.ok(heard.every((sound) => sound.channel !== channel), channel);
  }
});

test("nothing counts down a phase that waits for the person", () => {
  const own = presses.cues.filter(({ hold }) => hold).map((cue) => ({ ...cue, waits: true }));
  assert.ok(all(own).some(({ channel }) => channel === "counts"));
  assert.ok(all(own, hearing({ waits: true })).every(({ channel, text }) => channel !== "counts" && text !== "tick"));
});

test("windows that meet neither repeat a sound nor drop one", () => {
  const whole = all(five.cues);
  for (let seed = 1; seed <= 30; seed++) {
    const random = chance(seed);
    const heard = [];
    let from = -1;
    while (from < five.length_ms) {
      const until = from + (seed % 2 ? Math.ceil(random() * 20_000) : random() * 7_000);
      heard.push(...soundsIn(five.cues, from, until, hearing()));
      from = until;
    }
    assert.deepEqual(heard, whole, `seed ${seed}`);
  }
});

test("a window that opens within a cue hears the rest of it and not its beginning", () => {
  const [, grip] = presses.cues;
  const heard = [...soundsIn(presses.cues, grip.at_ms + 1_500, grip.at_ms + grip.lasts_ms - 1, BELLS_ONLY)];
  assert.deepEqual(heard, [{ at: grip.at_ms + 2_000, channel: "tones", text: "tick" }]);
});
