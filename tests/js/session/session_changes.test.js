import assert from "node:assert/strict";
import { test } from "node:test";

import { namesOf } from "../../../src/footwork/outputs/web_player/scripts/session/cues.js";
import { withOneMore } from "../../../src/footwork/outputs/web_player/scripts/session/one_more.js";
import { Guided, chance, easierOf, phasesOf, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const easier = easierOf("five-foot");
const presses = timelineOf("toe-presses");
const walk = five.items[2];

/** A timeline is whole: its cues touch, and items and marks lie where their cues do. */
function assertWhole({ cues, items, length_ms }) {
  let at = 0;
  for (const cue of cues) {
    assert.equal(cue.at_ms, at);
    at += cue.lasts_ms;
    for (const mark of cue.marks) assert.ok(mark.at_ms >= cue.at_ms && mark.at_ms < at);
  }
  assert.equal(length_ms, at);
  for (const { item, at_ms, lasts_ms } of items) {
    const own = cues.filter((cue) => cue.item === item && cue.kind !== "done");
    assert.equal(own[0].at_ms, at_ms);
    assert.equal(own.reduce((sum, cue) => sum + cue.lasts_ms, 0), lasts_ms);
  }
  const names = namesOf(cues).filter(Boolean);
  assert.equal(new Set(names).size, names.length);
}

test("one more repetition, wherever it is asked for and however often, leaves a whole timeline", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = chance(seed);
    let timeline = five;
    for (let time = 0; time < 5; time++) {
      const phases = timeline.cues.flatMap(({ kind }, index) => (kind === "phase" ? [index] : []));
      timeline = withOneMore(timeline, phases[Math.floor(random() * phases.length)]);
      assertWhole(timeline);
    }
  }
});

test("one more repetition comes after the one that is being done, and is told as done beyond the plan", () => {
  const guided = new Guided(presses);
  const second = presses.cues.filter(({ kind }) => kind === "phase")[2];
  guided.playTo(second.at_ms + 500);
  const { length_ms } = guided.session.timeline;
  guided.session.oneMore();
  assert.equal(guided.session.position, second.at_ms + 500);
  assert.ok(guided.session.timeline.length_ms > length_ms);
  guided.playTo(guided.session.timeline.length_ms);
  assert.deepEqual(guided.session.phases(0), { done: 20, extra: 2 });
});

test("one more repetition that is not done is not told", () => {
  const guided = new Guided(presses);
  guided.playTo(presses.cues[1].at_ms + 500);
  guided.session.oneMore();
  guided.session.skip();
  assert.deepEqual(guided.session.phases(0), { done: 0, extra: 0 });
});

test("between repetitions there is nothing to be done once more", () => {
  const guided = new Guided(five);
  guided.session.oneMore();
  assert.equal(guided.session.timeline, five);
});

test("a jump goes to what leads into the exercise, and leaves undone what lies between", () => {
  const guided = new Guided(five);
  guided.play(20_000);
  const done = guided.session.done.size;
  guided.session.jump(2);
  assert.equal(guided.session.position, walk.at_ms);
  assert.equal(guided.session.cue.kind, "ready");
  assert.equal(guided.session.done.size, done);
  guided.session.jump(0);
  assert.equal(guided.session.position, 0);
});

test("made easier, a session goes on at the same phase, and what was done before still counts", () => {
  const guided = new Guided(five);
  const cue = five.cues.find(({ exercise, kind, rep }) => exercise === "toe-press" && kind === "phase" && rep === 3);
  guided.playTo(cue.at_ms + 100);
  const done = [...guided.session.done];
  guided.session.ease(easier);
  const now = guided.session.cue;
  assert.deepEqual([now.exercise, now.phase, now.rep, now.kind], [cue.exercise, cue.phase, cue.rep, cue.kind]);
  assert.deepEqual([...guided.session.done], done);
  guided.playTo(easier.length_ms);
  assert.equal(guided.session.over, true);
  for (const { item, phases } of easier.items) assert.equal(guided.session.phases(item).done, phases);
});

test("made easier beyond the last easier round, a session goes on with what comes next in both", () => {
  const guided = new Guided(five);
  const fourth = five.cues.find(({ item, set, kind }) => item === 2 && set === 4 && kind === "phase");
  guided.playTo(fourth.at_ms + 100, 1_000);
  guided.session.ease(easier);
  assert.deepEqual([guided.session.cue.item, guided.session.cue.kind], [3, "ready"]);
});

test("a session goes on from where it was kept, with what was done until then", () => {
  const played = new Guided(five);
  played.playTo(walk.at_ms + 30_000, 500);
  const later = new Guided(five);
  later.session.restore(JSON.parse(JSON.stringify(played.session.place)), null);
  assert.equal(later.session.cue, played.session.cue);
  assert.deepEqual([...later.session.done], [...played.session.done]);
  assert.equal(later.session.playedMs, played.session.playedMs);
});

test("a session with one more repetition, made easier, is found again where it was", () => {
  const played = new Guided(five);
  played.playTo(five.cues[1].at_ms + 100);
  played.session.ease(easier);
  played.session.oneMore();
  played.playTo(played.session.position + 20_000, 500);
  const later = new Guided(five);
  later.session.restore(played.session.place, easier);
  assert.equal(later.session.eased, true);
  assert.deepEqual([later.session.cue.rep, later.session.cue.phase], [played.session.cue.rep, played.session.cue.phase]);
  assert.deepEqual(later.session.phases(0), played.session.phases(0));
});

test("whole phases have names that are the same in every timeline of the routine", () => {
  const names = new Set(phasesOf(five));
  for (const name of phasesOf(easier)) assert.ok(names.has(name), name);
});
