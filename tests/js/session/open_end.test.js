// Sets and holds that end when the person says so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAtTop, reachedIn, withRoom } from "../../../src/footwork/outputs/web_player/scripts/session/open_end.js";
import { soundsIn } from "../../../src/footwork/outputs/web_player/scripts/sound/cue_sounds.js";
import { figureTime } from "../../../src/footwork/outputs/web_player/scripts/screen/figure.js";
import { Guided, openEnded } from "../guided.js";

const MANY = openEnded({ sets: 2, reps: "as many as you can", reps_about: "10", rest_between_sets: "20 s" });
const UP_TO = openEnded({ reps: "up to 5", reps_about: "3" });
const HELD = openEnded({ phases: [{ name: "hold", lasts: "as long as you can", about: "20 s", hold: true, say: "Hold" }] });
const WAITS = openEnded({ phases: [{ name: "rise", lasts: "5 s", waits: true, say: "Rise" }] });
const RESTED = openEnded({ reps: "until tired", reps_about: "10", rest_between_reps: "2 s" });

/** Played to the first cue of its kind, at its start. */
function at(timeline, number = 0) {
  const guided = new Guided(timeline);
  const cue = timeline.cues.filter(({ kind }) => kind === "phase")[number];
  guided.session.begin();
  guided.session.moveTo(timeline.cues.indexOf(cue));
  return { guided, session: guided.session, cue };
}

const HEARING = {
  on: { tones: true, voice: true, counts: true },
  seconds: () => 0.5,
  phrases: ({ sentences }) => sentences,
  bellSeconds: () => 0.2,
  waits: false,
};

function said(session, cue) {
  return [...soundsIn([cue], -1, Infinity, HEARING)].map(({ text }) => text);
}

test("a set goes on after its estimate until the person says that they are done", () => {
  const { guided, session } = at(MANY);
  assert.equal(session.waiting, true);
  guided.play(14 * 4000 + 100);
  assert.equal(session.cue.set, 1);
  session.signal();
  assert.equal(session.cue.kind, "rest");
  assert.deepEqual(session.reachedOf(0).map(([, reached]) => reached), [{ set: 1, side: "both", reps: 14 }]);
});

for (const [how, leave] of Object.entries({ skipped: (session) => session.skip(), left: (session) => session.leave() })) {
  test(`a set that is ${how} is done as far as the person came, and not where nothing was counted`, () => {
    const { guided, session } = at(MANY);
    guided.play(7 * 4000);
    leave(session);
    assert.deepEqual(session.reachedOf(0).map(([, reached]) => reached), [{ set: 1, side: "both", reps: 7 }]);
    assert.equal(session.phases(0).done, 1);
    const barely = at(MANY);
    barely.guided.play(1000);
    leave(barely.session);
    assert.deepEqual(barely.session.reachedOf(0), []);
    assert.equal(barely.session.phases(0).done, 0);
  });
}

test("the time that is left is that of the plan while the person goes on", () => {
  const { guided, session, cue } = at(MANY);
  const after = MANY.length_ms - cue.at_ms - cue.lasts_ms;
  guided.play(1000);
  assert.equal(session.left, MANY.length_ms - session.position);
  guided.play(60_000);
  assert.equal(session.left, after);
  session.signal();
  assert.equal(session.left, after);
});

test("repetitions are counted on in the same rhythm, and what is said after the estimate is said once", () => {
  const { guided, session } = at(MANY);
  guided.play(100_000);
  const spoken = said(session, session.cue);
  assert.equal(spoken.filter((text) => text === "Go on as long as you can.").length, 1);
  assert.ok(spoken.includes("10") && spoken.includes("12") && spoken.includes("25"));
  assert.ok(!spoken.includes("11"), "in the place of the eleventh it says to go on");
  const { marks, at_ms } = session.cue;
  for (const [index, mark] of marks.entries()) {
    assert.equal(mark.at_ms - at_ms, Math.floor(index / 2) * 4000 + (index % 2) * 3000);
    assert.equal(mark.show, String(Math.floor(index / 2) + 1));
  }
});

test("up to a number ends by itself there, and earlier where the person says so", () => {
  const first = at(UP_TO);
  first.guided.play(5 * 4000 - 1);
  assert.equal(first.session.cue.kind, "phase");
  first.guided.play(2);
  assert.equal(first.session.cue.kind, "done");
  assert.equal(first.session.reachedOf(0)[0][1].reps, 5);
  const second = at(UP_TO);
  second.guided.play(2 * 4000);
  second.session.signal();
  assert.equal(second.session.reachedOf(0)[0][1].reps, 2);
  assert.ok(isAtTop(withRoom(UP_TO, 1, UP_TO.cues[1].at_ms).cues[1]));
});

test("a hold counts the seconds", () => {
  const { guided, session } = at(HELD);
  guided.play(34_000);
  session.signal();
  assert.deepEqual(session.reachedOf(0)[0][1], { set: 1, side: "both", seconds: 34 });
});

test("a phase that waits does so whatever the device is set to, and counts nothing down", () => {
  const { guided, session, cue } = at(WAITS);
  assert.equal(session.waits, false);
  guided.play(30_000);
  assert.equal(session.index, WAITS.cues.indexOf(cue));
  assert.deepEqual(said(session, cue), ["phase", "Rise"]);
  session.signal();
  assert.equal(session.cue.kind, "done");
  assert.deepEqual(session.reachedOf(0), []);
});

test("sound alone waits for nobody: it goes on after the estimate, which is what was reached", () => {
  const { guided, session } = at(MANY);
  guided.clock.sleepless = true;
  guided.play(10 * 4000 + 1);
  assert.equal(session.cue.kind, "rest");
  assert.equal(session.reachedOf(0)[0][1].reps, 10);
});

test("a pause in the middle is no repetition", () => {
  const { guided, session } = at(MANY);
  guided.play(3 * 4000);
  session.pause();
  guided.pass(50_000);
  session.resume();
  guided.play(4 * 4000);
  session.signal();
  assert.equal(session.reachedOf(0)[0][1].reps, 7);
});

test("what is done again counts as it was done last", () => {
  const { guided, session } = at(MANY);
  guided.play(3 * 4000);
  session.skip();
  assert.equal(session.reachedOf(0)[0][1].reps, 3);
  session.back();
  session.back();
  while (session.cue.kind !== "phase") guided.play(1000);
  guided.play(12 * 4000);
  session.signal();
  session.back();
  while (session.cue.kind !== "phase") guided.play(1000);
  const into = session.position - session.cue.at_ms;
  guided.play(6 * 4000 - into);
  session.signal();
  assert.equal(session.reachedOf(0).length, 1);
  assert.equal(session.reachedOf(0)[0][1].reps, 6);
});

test("after a reload what was reached is still there, and the set begun is counted anew", () => {
  const { guided, session } = at(MANY);
  guided.play(9 * 4000);
  session.signal();
  while (session.cue.kind !== "phase") guided.play(1000);
  guided.play(30_000);
  const place = JSON.parse(JSON.stringify(session.place));
  const again = new Guided(MANY);
  again.session.restore(place, null);
  assert.deepEqual(again.session.reachedOf(0).map(([, { reps }]) => reps), [9]);
  assert.equal(again.session.cue.set, 2);
  again.play(8 * 4000);
  again.session.signal();
  assert.deepEqual(again.session.reachedOf(0).map(([, { reps }]) => reps), [9, 8]);
});

test("a place saved by a version before this one is gone on from", () => {
  const again = new Guided(MANY);
  again.session.restore({ cue: 1, done: [], played_ms: 5, eased: false }, null);
  assert.deepEqual(again.session.reachedOf(0), []);
});

test("nobody who answers for ten minutes is not there: it pauses, and the time since is taken back", () => {
  for (const [timeline, expected] of [[MANY, 40_000], [WAITS, 5000 - 1]]) {
    const { guided, session, cue } = at(timeline);
    const before = session.playedMs;
    for (let beat = 0; beat < 700 && !session.paused; beat++) guided.play(1000);
    assert.equal(session.paused, true);
    assert.ok(Math.abs(session.position - cue.at_ms - expected) <= 1);
    assert.ok(Math.abs(session.playedMs - before - expected) <= 1001);
    session.resume();
    session.signal();
    assert.notEqual(session.cue.kind, "phase");
  }
});

test("the rest between repetitions is no part of the last", () => {
  const { guided, session, cue } = at(RESTED);
  assert.equal(cue.lasts_ms, 10 * 6000 - 2000);
  assert.deepEqual([0, 1999, 2000, 4000, 8000, 9900, 58_000].map((ms) => reachedIn(cue, ms).reps), [0, 0, 1, 1, 2, 2, 10]);
  guided.play(4000 + 10 * 6000);
  session.signal();
  assert.equal(session.reachedOf(0)[0][1].reps, 11);
});

test("the figure begins anew with each repetition, and a hold stays", () => {
  const many = MANY.cues.find(({ kind }) => kind === "phase");
  assert.deepEqual(figureTime(many, many.at_ms + 9000, false), { ms: 1000, runs: true });
  const held = HELD.cues.find(({ kind }) => kind === "phase");
  assert.deepEqual(figureTime(held, held.at_ms + 90_000, false), { ms: 19_999, runs: true });
});

test("one more repetition is not offered where there is no number of them", () => {
  const { session } = at(MANY);
  const before = session.timeline;
  session.oneMore();
  assert.equal(session.timeline, before);
});
