import assert from "node:assert/strict";
import { test } from "node:test";

import { Recorder } from "../../../src/footwork/outputs/web_player/scripts/records/record.js";
import { Guided, easierOf, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const [, pencil, walk] = five.items;

/** What the form gives: one reason for all, or none. */
function because(reason = "") {
  const felt = new FormData();
  felt.set("reason", reason);
  return felt;
}

const told = (recorder, reason) => recorder.record(because(reason)).items.map(({ reason }) => reason);

/** Plays into the pencil pickup and skips both its sides; then on to a position. */
function withoutPencil(position) {
  const guided = new Guided(five);
  guided.play(pencil.at_ms + 20_000);
  guided.session.skip();
  guided.session.skip();
  guided.playTo(position, 1_000);
  return new Recorder(guided.session);
}

test("what was skipped carries the reason, and nothing else does", () => {
  const recorder = withoutPencil(five.length_ms);
  assert.equal(recorder.leftOut, 1);
  assert.equal(recorder.outcome, "end");
  assert.deepEqual(told(recorder, "equipment"), [null, "equipment", null, null, null]);
});

test("the last exercise too, when it was skipped and the session ran out, carries it", () => {
  const guided = new Guided(five);
  guided.play(five.items[4].at_ms);
  while (guided.session.cue.kind !== "done") guided.session.skip();
  guided.play(10_000);
  assert.deepEqual(told(new Recorder(guided.session), "time"), [null, null, null, null, "time"]);
});

test("the one reason goes for all that was left out: skipped before, and cut off by the stop", () => {
  const recorder = withoutPencil(walk.at_ms + 60_000);
  assert.equal(recorder.leftOut, 4);
  assert.equal(recorder.outcome, "some");
  assert.deepEqual(told(recorder, "pain"), [null, "pain", "pain", "pain", "pain"]);
});

test("what was done to its end carries no reason, whatever the form still has", () => {
  const guided = new Guided(five);
  guided.play(five.length_ms);
  const recorder = new Recorder(guided.session);
  assert.equal(recorder.leftOut, 0);
  assert.equal(recorder.outcome, "all");
  assert.deepEqual(told(recorder, "pain"), [null, null, null, null, null]);
});

test("a reason that was not given is none", () => {
  assert.deepEqual(told(withoutPencil(walk.at_ms + 60_000)), [null, null, null, null, null]);
});

test("a session skipped to its end has nothing done, and is not praised for it", () => {
  const guided = new Guided(five);
  while (guided.session.cue.kind !== "done") guided.session.skip();
  guided.play(10_000);
  const recorder = new Recorder(guided.session);
  assert.equal(recorder.outcome, "none");
  assert.equal(recorder.leftOut, five.items.length);
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
  assert.equal(recorder.outcome, "all");
  assert.equal(recorder.leftOut, 0);
  const { items } = recorder.record(because("pain"));
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
