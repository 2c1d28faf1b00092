import assert from "node:assert/strict";
import { test } from "node:test";

import { painIn } from "../../../src/footwork/outputs/web_player/scripts/records/answers.js";
import { Recorder } from "../../../src/footwork/outputs/web_player/scripts/records/record.js";
import { Guided, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const BEGAN = new Date("2026-01-31T07:30:00Z");

/** A recorder of a session that has been played up to `ms`. */
function recorderAt(ms) {
  const guided = new Guided(five);
  guided.play(ms);
  return new Recorder(guided.session, BEGAN);
}

/** What the form holds when nothing is answered: every radio group stands on "no answer". */
function answers(given = {}) {
  const felt = new FormData();
  const empty = ["reason", "pain-back", "pain-hip", "pain-knee", "pain-foot", "effort", "note"];
  for (const name of empty) felt.set(name, "");
  for (const [name, value] of Object.entries(given)) felt.set(name, value);
  return felt;
}

test("an empty answer is no answer and never a zero", () => {
  for (const felt of [answers(), new FormData(), undefined]) {
    const { pain, effort, note, items } = recorderAt(0).record(felt);
    assert.deepEqual(pain, {});
    assert.equal(effort, null);
    assert.equal(note, "");
    assert.deepEqual(items.map(({ reason }) => reason), [null, null, null, null, null]);
  }
});

test("pain before the session stands in every record of it, apart from that after", () => {
  const guided = new Guided(five);
  const before = painIn(answers({ "pain-back": "0" }));
  const recorder = new Recorder(guided.session, { before });
  assert.deepEqual(recorder.record().pain_before, { back: 0 });
  const { pain_before, pain } = recorder.record(answers({ "pain-back": "3" }));
  assert.deepEqual([pain_before, pain], [{ back: 0 }, { back: 3 }]);
});

test("what was said of before only after the session fills what was not said before it", () => {
  const recorder = new Recorder(new Guided(five).session, { before: { back: 0 } });
  const { pain_before } = recorder.record(answers({ "before-pain-back": "4", "before-pain-knee": "6", "before-pain-hip": "" }));
  assert.deepEqual(pain_before, { back: 0, knee: 6 });
});

test("a record says which exercise hurt and that the worst was asked, and nothing where it does not know", () => {
  const recorder = recorderAt(0);
  const { pain_told, hurt_by } = recorder.record(answers({ "pain-back": "7", hurt_by: "toe-press" }));
  assert.deepEqual([pain_told, hurt_by], ["worst", "toe-press"]);
  const silent = recorder.record(answers({ hurt_by: "" }));
  assert.ok(!("pain_told" in silent) && !("hurt_by" in silent));
});

test("a zero is kept as a zero, also by way of JSON", () => {
  const record = recorderAt(0).record(answers({ "pain-knee": "0", effort: "0" }));
  const { pain, effort } = JSON.parse(JSON.stringify(record));
  assert.deepEqual(pain, { knee: 0 });
  assert.equal(effort, 0);
});

test("what was answered stands under its place, as numbers", () => {
  const felt = answers({ "pain-back": "10", "pain-foot": "3", effort: "7", note: "left toe clicks\nnot sore" });
  const { pain, effort, note } = recorderAt(0).record(felt);
  assert.deepEqual(pain, { back: 10, foot: 3 });
  assert.equal(effort, 7);
  assert.equal(note, "left toe clicks\nnot sore");
});

test("each exercise has how many of its phases were played to their end, of how many", () => {
  const walk = five.items[2];
  const record = recorderAt(walk.at_ms + walk.lasts_ms / 2).record();
  const done = record.items.map(({ phases_done, phases_planned }) => `${phases_done}/${phases_planned}`);
  assert.deepEqual(done, ["20/20", "30/30", "2/5", "0/60", "0/20"]);
  assert.deepEqual(record.items.map(({ name }) => name), five.items.map(({ name }) => name));
  assert.deepEqual(record.items.map(({ exercise }) => exercise), five.items.map(({ exercise }) => exercise));
});

test("a record says which routine at which pace, how long it was meant to be and how long it ran", () => {
  const { routine, title, pace, length_ms, played_ms } = recorderAt(20_000.6).record();
  assert.deepEqual([routine, title, pace], ["five-foot", "Five foot exercises", five.pace]);
  assert.equal(length_ms, five.length_ms);
  assert.equal(played_ms, 20_001);
});

test("each record of a session is a higher revision under the same id", () => {
  const recorder = recorderAt(0);
  const records = [recorder.record(), recorder.record(), recorder.record()];
  assert.deepEqual(records.map(({ revision }) => revision), [1, 2, 3]);
  assert.deepEqual(records.map(({ id }) => id), Array(3).fill(recorder.id));
});

test("ids are random, of version 4 and the common variant", () => {
  const ids = Array.from({ length: 500 }, () => recorderAt(0).id);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, ids.length);
});

test("a session is worth keeping from the end of its first phase", () => {
  const [, grip] = five.cues;
  assert.equal(recorderAt(grip.at_ms + grip.lasts_ms - 1).worthSaving, false);
  assert.equal(recorderAt(grip.at_ms + grip.lasts_ms).worthSaving, true);
});

test("who stops at once with no exercise finished is asked first, and nothing is saved until they say so", () => {
  const [, grip] = five.cues;
  const guided = new Guided(five);
  guided.play(grip.at_ms + grip.lasts_ms);
  const falseStartMs = guided.session.playedMs + 1;
  const recorder = new Recorder(guided.session, { falseStartMs });
  assert.deepEqual([recorder.isFalseStart, recorder.worthSaving, recorder.outcome], [true, false, "some"]);
  recorder.meant = true;
  assert.deepEqual([recorder.isFalseStart, recorder.worthSaving], [false, true]);
  guided.play(2);
  assert.equal(new Recorder(guided.session, { falseStartMs }).isFalseStart, false);
});

test("a session of which an exercise is finished is no false start, however short it was", () => {
  const guided = new Guided(five);
  const [, second] = guided.session.plan.items;
  guided.play(second.at_ms);
  assert.equal(new Recorder(guided.session, { falseStartMs: Infinity }).isFalseStart, false);
});
