import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Recorder, withOffset } from "../../src/footwork/outputs/web_player/scripts/record.js";
import { Guided, timelineOf } from "./guided.js";

const presses = timelineOf("toe-presses");

/** Node reads TZ anew whenever it is set. */
function inZone(zone, read) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return read();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

const SHOWN = [
  ["UTC", "2026-01-31T06:30:00Z", "2026-01-31T06:30:00.000+00:00"],
  ["Europe/Berlin", "2026-01-31T06:30:00Z", "2026-01-31T07:30:00.000+01:00"],
  ["Europe/Berlin", "2026-07-31T06:30:00Z", "2026-07-31T08:30:00.000+02:00"],
  ["America/New_York", "2026-01-31T02:15:00.250Z", "2026-01-30T21:15:00.250-05:00"],
  ["Asia/Kolkata", "2026-01-31T20:00:00Z", "2026-02-01T01:30:00.000+05:30"],
  ["Asia/Kathmandu", "2026-01-31T20:00:00Z", "2026-02-01T01:45:00.000+05:45"],
  ["America/St_Johns", "2026-01-31T06:30:00Z", "2026-01-31T03:00:00.000-03:30"],
  ["Pacific/Kiritimati", "2025-12-31T11:00:00Z", "2026-01-01T01:00:00.000+14:00"],
  ["Pacific/Niue", "2026-01-01T00:00:00Z", "2025-12-31T13:00:00.000-11:00"],
];

for (const [zone, moment, shown] of SHOWN) {
  test(`in ${zone} the moment ${moment} is written with that zone's clock and offset`, () => {
    assert.equal(inZone(zone, () => withOffset(new Date(moment))), shown);
    assert.equal(Date.parse(shown), Date.parse(moment));
  });
}

test("both ends of a session carry the offset of their own moment, even across a change of the clocks", () => {
  mock.timers.enable({ apis: ["Date"], now: new Date("2026-03-29T00:59:00Z") });
  try {
    const { started_at, ended_at } = inZone("Europe/Berlin", () => {
      const recorder = new Recorder(new Guided(presses).session);
      mock.timers.setTime(Date.parse("2026-03-29T01:01:00Z"));
      return recorder.record();
    });
    assert.equal(started_at, "2026-03-29T01:59:00.000+01:00");
    assert.equal(ended_at, "2026-03-29T03:01:00.000+02:00");
  } finally {
    mock.timers.reset();
  }
});

test("a device whose clock is set back meanwhile records no end before the beginning", () => {
  const recorder = new Recorder(new Guided(presses).session, new Date(Date.now() + 60_000));
  const { started_at, ended_at } = recorder.record();
  assert.ok(Date.parse(ended_at) >= Date.parse(started_at), `${started_at} to ${ended_at}`);
});
