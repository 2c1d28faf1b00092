import assert from "node:assert/strict";
import { test } from "node:test";

import { figureTime } from "../../../src/footwork/outputs/web_player/scripts/screen/figure.js";
import { SyncedAnimations } from "../../../src/footwork/outputs/web_player/scripts/screen/animations.js";

const phase = { kind: "phase", at_ms: 60_000, lasts_ms: 3_000, into_rep_ms: 1_500 };

/** An animation that stands where it is put; `round` is the length of what it repeats. @param {number} round */
function animation(round) {
  return {
    currentTime: 0,
    calls: [],
    effect: { getComputedTiming: () => ({ duration: round, iterations: Infinity }) },
    play() {
      this.calls.push("play");
    },
    pause() {
      this.calls.push("pause");
    },
  };
}

test("in a phase the figure is as far into its repetition as the session", () => {
  assert.deepEqual(figureTime(phase, 60_000, false), { ms: 1_500, runs: true });
  assert.deepEqual(figureTime(phase, 61_200, false), { ms: 2_700, runs: true });
});

test("while somebody gets ready the figure shows what comes, from its start", () => {
  assert.deepEqual(figureTime({ ...phase, kind: "ready", into_rep_ms: 0 }, 65_000, false), { ms: 5_000, runs: true });
});

test("in rests, changes of side and at the end the figure stands as it begins", () => {
  for (const kind of ["rest", "switch", "done"]) {
    assert.deepEqual(figureTime({ ...phase, kind, into_rep_ms: 0 }, 61_000, false), { ms: 0, runs: false });
  }
});

test("a figure that must not move shows how each phase ends", () => {
  assert.deepEqual(figureTime(phase, 60_000, true), { ms: 4_499, runs: false });
  assert.deepEqual(figureTime({ ...phase, kind: "ready", into_rep_ms: 0 }, 65_000, true), { ms: 0, runs: false });
});

test("one reading that is a little off is left alone, one that is far off puts all right", () => {
  const one = animation(4_500);
  const other = animation(4_500);
  const animations = new SyncedAnimations([one, other]);
  animations.moveTo(1_000, true);
  assert.deepEqual([one.currentTime, other.currentTime], [1_000, 1_000]);
  one.currentTime = other.currentTime = 2_030;
  animations.moveTo(2_000, true);
  assert.equal(one.currentTime, 2_030);
  one.currentTime = other.currentTime = 3_050;
  animations.moveTo(3_000, true);
  assert.deepEqual([one.currentTime, other.currentTime], [3_000, 3_000]);
});

test("animations that stay more than a frame off are put right, those that are less are not", () => {
  for (const [off, mended] of [[25, true], [-25, true], [15, false], [-15, false]]) {
    const one = animation(4_500);
    const animations = new SyncedAnimations([one]);
    animations.moveTo(0, true);
    let found = false;
    for (let ms = 1_000; ms < 20_000; ms += 1_000) {
      one.currentTime = ms + off;
      animations.moveTo(ms, true);
      found ||= one.currentTime === ms;
    }
    assert.equal(found, mended, `${off} ms`);
  }
});

test("what comes round again is in place in every round", () => {
  const one = animation(4_500);
  const animations = new SyncedAnimations([one]);
  animations.moveTo(0, true);
  for (const there of [9_003, 8_995]) {
    one.currentTime = there;
    animations.moveTo(0, true);
    assert.equal(one.currentTime, there);
  }
  one.currentTime = 9_400;
  animations.moveTo(0, true);
  assert.equal(one.currentTime, 0);
});

test("held animations are put exactly where the session is, and told only once to hold or to go on", () => {
  const one = animation(4_500);
  const animations = new SyncedAnimations([one]);
  animations.moveTo(100, true);
  animations.moveTo(105, false);
  animations.moveTo(105, false);
  assert.equal(one.currentTime, 105);
  assert.deepEqual(one.calls, ["play", "pause"]);
});
