import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Recorder } from "../../../src/footwork/outputs/web_player/scripts/records/record.js";
import { withOffset } from "../../../src/footwork/outputs/web_player/scripts/records/stamps.js";
import { Guided, timelineOf } from "../guided.js";

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
  let ms = 0;
  try {
    const { started_at, ended_at } = inZone("Europe/Berlin", () => {
      const recorder = new Recorder(new Guided(presses).session, {}, () => ms);
      ms = 120_000;
      return recorder.record();
    });
    assert.equal(started_at, "2026-03-29T01:59:00.000+01:00");
    assert.equal(ended_at, "2026-03-29T03:01:00.000+02:00");
  } finally {
    mock.timers.reset();
  }
});

for (const [clock, set] of [["back", "2020-01-01T00:00:00Z"], ["ahead", "2031-01-01T00:00:00Z"]]) {
  test(`a device whose clock is set ${clock} meanwhile records how long the session took`, () => {
    mock.timers.enable({ apis: ["Date"], now: new Date("2026-03-29T00:59:00Z") });
    let ms = 5_000;
    try {
      const recorder = new Recorder(new Guided(presses).session, {}, () => ms);
      mock.timers.setTime(Date.parse(set));
      ms += 90_000;
      const { started_at, ended_at } = recorder.record();
      assert.equal(Date.parse(ended_at) - Date.parse(started_at), 90_000);
    } finally {
      mock.timers.reset();
    }
  });
}

test("a session that goes on from before keeps its beginning, its id and its revisions", () => {
  const startedAt = new Date(Date.now() - 600_000);
  const recorder = new Recorder(new Guided(presses).session, { startedAt, id: "a", revision: 7, revisedMs: 100 });
  const { id, revision, started_at } = recorder.record();
  assert.deepEqual([id, Date.parse(started_at)], ["a", startedAt.getTime()]);
  assert.ok(revision >= 6_000, "later than anything that was told of in the ten minutes before");
  assert.ok(recorder.record().revision > revision);
});
