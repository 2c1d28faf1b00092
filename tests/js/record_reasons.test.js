import assert from "node:assert/strict";
import { test } from "node:test";

import { Recorder } from "../../src/footwork/outputs/web_player/scripts/record.js";
import { Guided, easierOf, timelineOf } from "./guided.js";

const five = timelineOf("five-foot");
const [, pencil, walk] = five.items;

/** Reasons as the form gives them: one for the stop, and one for each exercise that was skipped in part. */
function reasons(given) {
  const felt = new FormData();
  felt.set("reason", "");
  five.items.forEach(({ item }) => felt.set(`reason-${item}`, ""));
  for (const [name, value] of Object.entries(given)) felt.set(name, value);
  return felt;
}

const told = (recorder, given) => recorder.record(reasons(given)).items.map(({ reason }) => reason);

/** Plays into the pencil pickup and skips both its sides; then on to a position. */
function withoutPencil(position) {
  const guided = new Guided(five);
  guided.play(pencil.at_ms + 20_000);
  guided.session.skip();
  guided.session.skip();
  guided.playTo(position, 1_000);
  return new Recorder(guided.session);
}

test("what was skipped carries the reason given for it, and nothing else does", () => {
  const recorder = withoutPencil(five.length_ms);
  assert.deepEqual(told(recorder, { "reason-1": "equipment" }), [null, "equipment", null, null, null]);
});

test("the last exercise too, when it was skipped and the session ran out, carries its own reason", () => {
  const guided = new Guided(five);
  guided.play(five.items[4].at_ms);
  while (guided.session.cue.kind !== "done") guided.session.skip();
  guided.play(10_000);
  const given = { reason: "pain", "reason-4": "time" };
  assert.deepEqual(told(new Recorder(guided.session), given), [null, null, null, null, "time"]);
});

test("all that a stop cut off carries the one reason for the stop, from the exercise that it fell into", () => {
  const recorder = withoutPencil(walk.at_ms + 60_000);
  const given = { reason: "pain", "reason-1": "equipment" };
  assert.deepEqual(told(recorder, given), [null, "equipment", "pain", "pain", "pain"]);
});

test("what was done to its end carries no reason, whatever the form still holds", () => {
  const guided = new Guided(five);
  guided.play(five.length_ms);
  const given = { reason: "pain", "reason-0": "time", "reason-4": "other" };
  assert.deepEqual(told(new Recorder(guided.session), given), [null, null, null, null, null]);
});

test("a reason that was not given is none", () => {
  assert.deepEqual(told(withoutPencil(walk.at_ms + 60_000), {}), [null, null, null, null, null]);
});

test("an exercise is incomplete until its last phase has ended", () => {
  const guided = new Guided(five);
  const recorder = new Recorder(guided.session);
  guided.play(pencil.at_ms - 1);
  assert.equal(recorder.isIncomplete(0), true);
  guided.play(1);
  assert.equal(recorder.isIncomplete(0), false);
});

test("what was left out because the rest was made easier says so, and nobody is asked", () => {
  const guided = new Guided(five);
  guided.session.ease(easierOf("five-foot"));
  while (!guided.session.over) guided.play(1_000);
  const recorder = new Recorder(guided.session);
  const { items } = recorder.record(reasons({}));
  const incomplete = items.filter(({ phases_done, phases_planned }) => phases_done < phases_planned);
  assert.ok(incomplete.length > 0);
  for (const { reason } of incomplete) assert.equal(reason, "easier");
});

test("one repetition more is told beside what was planned", () => {
  const guided = new Guided(five);
  guided.playTo(five.cues[1].at_ms + 100);
  guided.session.oneMore();
  guided.playTo(five.items[1].at_ms + 6_000);
  const [press] = new Recorder(guided.session).record().items;
  assert.deepEqual([press.phases_done, press.phases_planned, press.phases_extra], [20, 20, 2]);
});
