import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { whileItSettles } from "../../../src/footwork/outputs/web_player/scripts/sound/audio_clock.js";

const LOOK_MS = 40;

let now;
beforeEach(() => {
  now = 1_000;
  mock.method(performance, "now", () => now);
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** A device whose clock is behind the steady time by so many ms at each look, by the last of them from then on. */
async function settling(...behind) {
  let looks = 0;
  const context = {
    state: "running",
    get currentTime() {
      return (now - (behind[Math.min(looks, behind.length - 1)] ?? now)) / 1000;
    },
    getOutputTimestamp: () => ({ contextTime: context.currentTime, performanceTime: now }),
  };
  const settled = whileItSettles(context, () => looks++);
  for (let passed = 0; passed < 30; passed++) {
    now += LOOK_MS;
    mock.timers.tick(LOOK_MS);
    await Promise.resolve();
  }
  return { looks, runs: await settled };
}

test("a clock that is steady from the beginning is looked at until four readings agree", async () => {
  assert.deepEqual(await settling(500), { looks: 4, runs: true });
});

test("a clock that stumbles is looked at on, each time so that what it moved can be put right", async () => {
  const { looks, runs } = await settling(500, 560, 610, 650);
  assert.ok(looks > 6 && runs);
});

test("a clock that stands still is given up after a while", async () => {
  const { looks, runs } = await settling();
  assert.deepEqual([looks, runs], [15, false]);
});
