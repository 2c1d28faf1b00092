import assert from "node:assert/strict";
import { test } from "node:test";

import { sounds } from "../../src/footwork/outputs/web_player/scripts/tones.js";
import { chance, timelineOf } from "./guided.js";

const five = timelineOf("five-foot");
const presses = timelineOf("toe-presses");
const all = (cues) => [...sounds(cues, -1, Infinity)];

test("every cue sounds once, at its start, by its kind or as a hold", () => {
  const changes = all(five.cues).filter(({ name }) => name !== "tick");
  assert.deepEqual(changes, five.cues.map(({ at_ms, kind, hold }) => ({ at: at_ms, name: hold ? "hold" : kind })));
  const names = new Set(changes.map(({ name }) => name));
  assert.deepEqual(names, new Set(["ready", "hold", "phase", "rest", "switch", "done"]));
});

test("every spoken mark ticks once, and what is only shown does not", () => {
  const ticks = all(five.cues).filter(({ name }) => name === "tick");
  const spoken = five.cues.flatMap(({ marks }) => marks.filter(({ say }) => say));
  assert.ok(spoken.length > 0);
  assert.deepEqual(ticks.map(({ at }) => at), spoken.map(({ at_ms }) => at_ms));
});

test("a held grip ticks on its second and third second, between one tone and the next", () => {
  const [, grip] = presses.cues;
  const heard = [...sounds(presses.cues, grip.at_ms - 1, grip.at_ms + grip.lasts_ms)];
  assert.deepEqual(heard.map(({ at, name }) => [at - grip.at_ms, name]), [
    [0, "hold"], [1_000, "tick"], [2_000, "tick"], [3_000, "phase"],
  ]);
});

test("windows that meet neither repeat a sound nor drop one", () => {
  const whole = all(five.cues);
  for (let seed = 1; seed <= 30; seed++) {
    const random = chance(seed);
    const heard = [];
    let from = -1;
    while (from < five.length_ms) {
      const until = from + (seed % 2 ? Math.ceil(random() * 20_000) : random() * 7_000);
      heard.push(...sounds(five.cues, from, until));
      from = until;
    }
    assert.deepEqual(heard, whole, `seed ${seed}`);
  }
});

test("windows that meet on the very instant of a sound give it to the first of them", () => {
  const [, grip] = presses.cues;
  const tick = grip.marks.find(({ say }) => say);
  for (const at of [grip.at_ms, tick.at_ms]) {
    assert.deepEqual([...sounds(presses.cues, at - 1, at)].map((sound) => sound.at), [at]);
    assert.deepEqual([...sounds(presses.cues, at, at + 1)], []);
  }
});

test("a window that opens within a cue hears the rest of its ticks and not its beginning", () => {
  const [, grip] = presses.cues;
  const heard = [...sounds(presses.cues, grip.at_ms + 1_500, grip.at_ms + grip.lasts_ms - 1)];
  assert.deepEqual(heard, [{ at: grip.at_ms + 2_000, name: "tick" }]);
});
