import assert from "node:assert/strict";
import { test } from "node:test";

import { easierOnce } from "../../../src/footwork/outputs/web_player/scripts/session/easier_session.js";
import { easierOf, timelineOf } from "../guided.js";

const planned = timelineOf("toe-presses");
const eased = easierOf("toe-presses");
const without = { ...eased, items: eased.items.map((item) => ({ ...item, how_to: [] })) };

test("the easier session is fetched once, and tells how exercises are done as the planned one does", async () => {
  let asked = 0;
  const easier = easierOnce(planned, async () => (asked++, without));
  assert.equal(await easier(), await easier());
  assert.equal(asked, 1);
  assert.deepEqual((await easier()).items[0].how_to, planned.items[0].how_to);
});

test("what cannot be had now is asked for again", async () => {
  const answers = [() => Promise.reject(new TypeError("Failed to fetch")), async () => without];
  const easier = easierOnce(planned, () => answers.shift()());
  assert.equal(await easier(), null);
  assert.equal((await easier()).cues.length, eased.cues.length);
});

test("a routine that cannot be made easier has none", async () => {
  assert.equal(await easierOnce(planned, async () => null)(), null);
});
