import assert from "node:assert/strict";
import { test } from "node:test";

import { minutesAndSeconds, minutes, minutesLeft } from "../../../src/footwork/outputs/web_player/scripts/screen/elements.js";

test("the time left is shown as minutes and two digits of seconds", () => {
  assert.equal(minutesAndSeconds(5_000), "0:05");
  assert.equal(minutesAndSeconds(60_000), "1:00");
  assert.equal(minutesAndSeconds(1_036_000), "17:16");
  assert.equal(minutesAndSeconds(3_600_000), "60:00");
});

test("a second that has begun to pass is still shown, so that zero is the end", () => {
  assert.equal(minutesAndSeconds(1), "0:01");
  assert.equal(minutesAndSeconds(999.9), "0:01");
  assert.equal(minutesAndSeconds(1_000), "0:01");
  assert.equal(minutesAndSeconds(1_001), "0:02");
  assert.equal(minutesAndSeconds(0), "0:00");
});

test("seconds that round up to sixty become a minute", () => {
  assert.equal(minutesAndSeconds(59_001), "1:00");
  assert.equal(minutesAndSeconds(119_500), "2:00");
});

test("what was done is told in whole minutes, and less than one is no minute", () => {
  globalThis.document = { documentElement: { lang: "en" } };
  assert.equal(minutes(1_046_000), "17 minutes");
  assert.equal(minutes(89_000), "1 minute");
  assert.equal(minutes(60_000), "1 minute");
  assert.equal(minutes(59_999), "");
  assert.equal(minutes(0), "");
});

test("what is left is never nothing", () => {
  globalThis.document = { documentElement: { lang: "en" } };
  assert.equal(minutesLeft(1_046_000), "17 minutes");
  assert.equal(minutesLeft(4_000), "1 minute");
});

test("minutes are said in the page's language", () => {
  globalThis.document = { documentElement: { lang: "de" } };
  assert.equal(minutes(120_000), "2 Minuten");
});
