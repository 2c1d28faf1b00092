import assert from "node:assert/strict";
import { test } from "node:test";

import { showIfOutdated } from "../../../src/footwork/outputs/web_player/scripts/offline/outdated_today.js";

/** The notice of a page that tells of a day, opened at a moment of this device's clock. */
function opened(day, now) {
  const notice = { hidden: true };
  globalThis.document = { querySelector: () => ({ dataset: day }), getElementById: () => notice };
  showIfOutdated(now);
  return notice;
}

const FIRST = { begins: "2026-03-01T04:00:00", ends: "2026-03-02T04:00:00" };

test("a page of today says nothing, from the first minute to the last", () => {
  assert.equal(opened(FIRST, new Date(2026, 2, 1, 4, 0)).hidden, true);
  assert.equal(opened(FIRST, new Date(2026, 2, 2, 0, 30)).hidden, true);
  assert.equal(opened(FIRST, new Date(2026, 2, 2, 3, 59)).hidden, true);
});

test("a page that was kept yesterday says so", () => {
  assert.equal(opened(FIRST, new Date(2026, 2, 2, 4, 0)).hidden, false);
  assert.equal(opened(FIRST, new Date(2026, 2, 1, 3, 59)).hidden, false);
});

test("a page that tells of no day has nothing to say", () => {
  globalThis.document = { querySelector: () => null, getElementById: () => null };
  showIfOutdated();
});
