import assert from "node:assert/strict";
import { test } from "node:test";

import { showIfOutdated } from "../../../src/footwork/outputs/web_player/scripts/offline/outdated_today.js";

/** The notice of a page that tells of a day, opened at a moment of this device's clock. */
function opened(dateTime, now) {
  const notice = { hidden: true };
  globalThis.document = { querySelector: () => ({ dateTime }), getElementById: () => notice };
  showIfOutdated(now);
  return notice;
}

test("a page of today says nothing, from the first minute to the last", () => {
  assert.equal(opened("2026-03-01", new Date(2026, 2, 1, 0, 0)).hidden, true);
  assert.equal(opened("2026-03-01", new Date(2026, 2, 1, 23, 59)).hidden, true);
});

test("a page that was kept yesterday says so", () => {
  assert.equal(opened("2026-03-01", new Date(2026, 2, 2, 0, 0)).hidden, false);
});

test("a page that tells of no day has nothing to say", () => {
  globalThis.document = { querySelector: () => null, getElementById: () => null };
  showIfOutdated();
});
