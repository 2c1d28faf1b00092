import assert from "node:assert/strict";
import { test } from "node:test";

import { steadyClock } from "../../../src/footwork/outputs/web_player/scripts/session/clock.js";

/** A clock over a time that the test moves. */
function clockAt(start) {
  const time = { ms: start };
  return { time, clock: steadyClock(() => time.ms) };
}

test("a clock goes as its source goes", () => {
  const { time, clock } = clockAt(500);
  assert.equal(clock.now(), 500);
  time.ms = 1_750.5;
  assert.equal(clock.now(), 1_750.5);
});

test("a clock stands still from pause to resume and then goes on from there", () => {
  const { time, clock } = clockAt(1_000);
  clock.pause();
  time.ms = 61_000;
  assert.equal(clock.now(), 1_000);
  clock.resume();
  assert.equal(clock.now(), 1_000);
  time.ms = 61_250;
  assert.equal(clock.now(), 1_250);
});

test("the times of several pauses add up", () => {
  const { time, clock } = clockAt(0);
  for (let pause = 0; pause < 3; pause++) {
    time.ms += 1_000;
    clock.pause();
    time.ms += 500;
    clock.resume();
  }
  assert.equal(clock.now(), 3_000);
});

test("a second pause within a pause changes nothing", () => {
  const { time, clock } = clockAt(0);
  clock.pause();
  time.ms = 400;
  clock.pause();
  time.ms = 900;
  clock.resume();
  assert.equal(clock.now(), 0);
});

test("resuming what is not paused changes nothing", () => {
  const { time, clock } = clockAt(100);
  clock.resume();
  time.ms = 300;
  clock.resume();
  assert.equal(clock.now(), 300);
});

test("without a source of its own a clock runs on the device's time", () => {
  const before = performance.now();
  const shown = steadyClock().now();
  assert.ok(before <= shown && shown <= performance.now());
});

test("a clock knows when the device's own time will have come to a time of its own, pauses included", () => {
  const { time, clock } = clockAt(1_000);
  clock.pause();
  time.ms = 5_000;
  clock.resume();
  assert.equal(clock.when(clock.now() + 250), 5_250);
});
