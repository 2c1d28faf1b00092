import assert from "node:assert/strict";
import { test } from "node:test";

import { LATE_MS, dueNow, notBegun, untilNext } from "../../../src/footwork/outputs/web_player/scripts/reminders/due_reminders.js";

const DAY = { day_begins: "2026-03-01T04:00:00", day_ends: "2026-03-02T04:00:00" };
const reminder = (id, at, more = {}) => {
  const begins = `2026-03-01T${at}`;
  return { name: `${id} 1`, id, routine: "toe-presses", at: begins, begins, ...DAY, ...more };
};
const MIDDAY = reminder("a", "12:30:00");
const AGAIN = reminder("a", "13:30:00", { name: "a 2", begins: MIDDAY.at });
const EVENING = reminder("b", "19:00:00");
const ALL = [MIDDAY, AGAIN, EVENING];
const at = (hour, minute) => new Date(2026, 2, 1, hour, minute).getTime();

test("one is due from its minute on by the clock of the device, for half an hour, and not twice", () => {
  assert.deepEqual(dueNow(ALL, at(12, 29), []), []);
  assert.deepEqual(dueNow(ALL, at(12, 30), []), [MIDDAY]);
  assert.deepEqual(dueNow(ALL, at(12, 30), [MIDDAY.name]), []);
  assert.deepEqual(dueNow(ALL, at(12, 30) + LATE_MS, []), []);
  assert.deepEqual(dueNow(ALL, at(13, 30), [MIDDAY.name]), [AGAIN]);
});

test("what was begun on this device is not asked for, the next of its kind is", () => {
  const record = { routine: "toe-presses", started_at: "2026-03-01T12:35:00.000+01:00" };
  assert.deepEqual(notBegun(ALL, [record]), [EVENING]);
  assert.deepEqual(notBegun(ALL, [record, record]), []);
  assert.deepEqual(notBegun(ALL, [{ ...record, routine: "five-foot" }]), ALL);
  assert.deepEqual(notBegun(ALL, [{ ...record, started_at: "2026-02-28T12:35:00.000+01:00" }]), ALL);
});

test("a session stands for the nearest of its routine on its day, which turns at four", () => {
  const began = (moment) => [{ routine: "toe-presses", started_at: `${moment}:00.000+01:00` }];
  assert.deepEqual(notBegun(ALL, began("2026-03-01T18:55")), [MIDDAY, AGAIN], "a little early");
  assert.deepEqual(notBegun(ALL, began("2026-03-02T00:05")), [MIDDAY, AGAIN], "after midnight");
  assert.deepEqual(notBegun(ALL, began("2026-03-01T00:05")), ALL, "still the day before");
  assert.deepEqual(notBegun(ALL, began("2026-03-02T04:00")), ALL, "already the next day");
});

test("it waits for the next that comes, and no longer than it may", () => {
  assert.equal(untilNext(ALL, at(12, 25), 900_000), 300_000);
  assert.equal(untilNext(ALL, at(12, 31), 900_000), 900_000);
  assert.equal(untilNext([], at(12, 31), 900_000), 900_000);
});
