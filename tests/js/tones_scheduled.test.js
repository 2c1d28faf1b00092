import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Tones, sounds } from "../../src/footwork/outputs/web_player/scripts/tones.js";
import { Guided, timelineOf } from "./guided.js";

const five = timelineOf("five-foot");
const AHEAD_MS = 20_000;

/** Every source of sound that was started, in order. */
let started = [];

class Buffer {
  constructor({ length }) {
    this.samples = new Float32Array(length);
  }

  getChannelData() {
    return this.samples;
  }
}

class Source {
  stopped = false;

  constructor(_context, { buffer }) {
    assert.ok(buffer, "a tone that has no samples");
    this.buffer = buffer;
  }

  connect() {}

  start(at) {
    this.at = at;
    started.push(this);
  }

  stop() {
    this.stopped = true;
  }
}

Object.assign(globalThis, { AudioBuffer: Buffer, AudioBufferSourceNode: Source });
beforeEach(() => (started = []));

function sounding() {
  const guided = new Guided(five);
  return { guided, tones: new Tones({ sampleRate: 8_000, destination: null }, guided.session) };
}

/** When the started sounds come, in milliseconds of the session. */
const heard = ({ session }) => started.map(({ at }) => Math.round(at * 1000 - session.origin));

test("every sound of a session is scheduled once, at its instant on the audio clock", () => {
  const { guided, tones } = sounding();
  for (let ticks = 0; !guided.session.over; ticks++) {
    tones.schedule();
    guided.play(ticks % 7 ? 1_000 : 13_700);
  }
  assert.deepEqual(heard(guided), [...sounds(five.cues, -1, Infinity)].map(({ at }) => at));
});

test("sound is scheduled far enough ahead for a hidden tab, and no further", () => {
  const { guided, tones } = sounding();
  tones.schedule();
  assert.deepEqual(heard(guided), [...sounds(five.cues, -1, AHEAD_MS)].map(({ at }) => at));
});

test("after a skip nothing is heard of what was skipped, and the new place begins with its tone", () => {
  const { guided, tones } = sounding();
  tones.schedule();
  const before = started;
  started = [];
  guided.play(2_000);
  guided.session.skip();
  tones.reset();
  assert.ok(before.length > 0);
  assert.ok(before.every(({ stopped }) => stopped));
  assert.equal(heard(guided)[0], five.items[1].at_ms);
});

test("after going back everything from there on is heard again, once", () => {
  const { guided, tones } = sounding();
  guided.play(20_000);
  tones.schedule();
  started = [];
  guided.session.back();
  tones.reset();
  tones.schedule();
  assert.deepEqual(heard(guided), [...sounds(five.cues, -1, AHEAD_MS)].map(({ at }) => at));
});

test("a tab that slept past its scheduled sound does not catch up on what it missed", () => {
  const { guided, tones } = sounding();
  tones.schedule();
  started = [];
  guided.play(90_000);
  tones.schedule();
  assert.ok(Math.min(...heard(guided)) >= 90_000);
});

test("each tone has samples that begin and end in silence, so that nothing clicks", () => {
  const { guided, tones } = sounding();
  while (!guided.session.over) {
    tones.schedule();
    guided.play(10_000);
  }
  for (const { samples } of new Set(started.map(({ buffer }) => buffer))) {
    assert.equal(samples[0], 0);
    assert.ok(Math.abs(samples.at(-1)) < 0.1);
    assert.ok(samples.some((sample) => Math.abs(sample) > 0.1));
    assert.ok(samples.every((sample) => Math.abs(sample) <= 1));
  }
});
