import assert from "node:assert/strict";
import { test } from "node:test";

import { dayInWords, momentInWords } from "../../../src/footwork/outputs/web_player/scripts/screen/dates.js";

test("a day is that of the clock that wrote it down, wherever it is read", () => {
  assert.equal(dayInWords("2026-11-30T23:50:00.000-10:00"), "Monday, 30 November");
  assert.equal(dayInWords("2026-12-01T00:10:00.000+13:00"), "Tuesday, 1 December");
});

test("a moment has the hour of that clock too", () => {
  assert.equal(momentInWords("2026-11-30T07:05:09+01:00"), "Monday, 30 November 2026, 7:05");
});

test("a page in another language says it in its order", () => {
  globalThis.document = { documentElement: { lang: "de" } };
  assert.equal(dayInWords("2026-11-30T07:05:09+01:00"), "Montag, 30. November");
  delete globalThis.document;
});
