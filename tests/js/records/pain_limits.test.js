import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { hurtTooMuch, isHighAtStart, isAboveAccepted, fetchUsualPain } from "../../../src/footwork/outputs/web_player/scripts/records/pain_limits.js";

globalThis.document = { getElementById: () => ({ dataset: { accepted: "5", rise: "2", large: "3" } }) };

/** As the diary has it. */
async function usually(usual) {
  globalThis.fetch = async () => ({ ok: true, json: async () => usual });
  await fetchUsualPain("check-in/usual.json");
}

afterEach(() => usually({ knee: undefined }));

test("a rise is too much, and a level only where nothing else is known", () => {
  const told = (before, worst) => hurtTooMuch({ pain: { knee: worst }, pain_before: before === null ? {} : { knee: before } });
  assert.deepEqual([told(6, 6), told(6, 7), told(4, 6), told(1, 3), told(1, 4), told(0, 3)], [false, false, true, false, true, true]);
  assert.deepEqual([told(null, 5), told(null, 6)], [false, true]);
  assert.equal(hurtTooMuch({ pain: {}, pain_before: { knee: 9 } }), false);
});

test("where the start is not known, usual stands in for it", async () => {
  await usually({ knee: 6 });
  assert.equal(hurtTooMuch({ pain: { knee: 8 }, pain_before: {} }), false);
  assert.equal(hurtTooMuch({ pain: { knee: 9 }, pain_before: {} }), true);
});

test("what is usual is not a lot to begin with", async () => {
  assert.deepEqual([isHighAtStart({ knee: 5 }), isHighAtStart({ knee: 6 }), isHighAtStart({})], [false, true, false]);
  await usually({ knee: 6 });
  assert.deepEqual([isHighAtStart({ knee: 8 }), isHighAtStart({ knee: 9 })], [false, true]);
});

test("without a network nobody knows what is usual, and nothing fails", async () => {
  globalThis.fetch = async () => { throw new TypeError("no network"); };
  await fetchUsualPain("check-in/usual.json");
  await fetchUsualPain(undefined);
  assert.equal(isHighAtStart({ knee: 6 }), true);
});

test("no answer is not high", () => {
  assert.deepEqual([isAboveAccepted(undefined), isAboveAccepted(5), isAboveAccepted(6)], [false, false, true]);
});
