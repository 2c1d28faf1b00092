import assert from "node:assert/strict";
import { test } from "node:test";

import { bellSeconds } from "../../../src/footwork/outputs/web_player/scripts/sound/bells.js";
import { soundsIn } from "../../../src/footwork/outputs/web_player/scripts/sound/cue_sounds.js";
import { Guided, easierOf, phasesOf, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const easier = easierOf("five-foot");
const steps = five.items.map(({ how_to }) => how_to);
const told = steps.map((all) => all.reduce((sum, { lasts_ms }) => sum + lasts_ms, 0));
const SECOND_READY = five.cues.findIndex(({ kind, item }) => kind === "ready" && item === 1);

function newTo(...items) {
  const guided = new Guided(five);
  guided.session.explainFirst(new Set(items));
  guided.session.begin();
  return guided;
}

const shown = ({ cue }) => [cue.kind, cue.item, cue.rep, cue.show];
const stepOf = (item, step) => ["explain", item, step, steps[item][step].show];

test("how a new exercise is done is told step by step before it begins", () => {
  const guided = newTo(0);
  const { session } = guided;
  assert.ok(steps[0].length > 3);
  for (const [step, { lasts_ms, sentences }] of steps[0].entries()) {
    assert.deepEqual(shown(session), stepOf(0, step));
    assert.deepEqual(session.cue.sentences, sentences);
    assert.equal(session.explaining, true);
    guided.play(lasts_ms);
  }
});

test("left alone the steps follow each other, and the last waits for the person however long it takes", () => {
  const guided = newTo(0);
  const { session } = guided;
  guided.play(told[0] - steps[0].at(-1).lasts_ms + 10);
  assert.deepEqual(shown(session), stepOf(0, steps[0].length - 1));
  assert.equal(session.waiting, true);
  guided.play(80_000);
  guided.play(80_000);
  assert.deepEqual(shown(session), stepOf(0, steps[0].length - 1));
  session.signal();
  assert.deepEqual([session.cue.kind, session.cue.item], ["ready", 0]);
  assert.equal(session.waiting, false);
});

test("what is told takes no time of the session", () => {
  const guided = newTo(0, 1);
  const { session } = guided;
  assert.equal(session.left, five.length_ms);
  guided.play(told[0] + 30_000);
  assert.deepEqual([session.left, session.exercised, session.playedMs], [five.length_ms, 0, 0]);
  session.signal();
  guided.play(5_000);
  assert.deepEqual([session.left, session.exercised, session.playedMs], [five.length_ms - 5_000, 5_000, 5_000]);
});

test("a session in which everything is told does all that was planned and plays as long", () => {
  const guided = newTo(0, 1, 2, 3, 4);
  const { session } = guided;
  for (let guard = 0; !session.over && guard < 10_000; guard++) {
    guided.play(1_000);
    session.signal();
  }
  assert.deepEqual([...session.done], phasesOf(five));
  assert.ok(Math.abs(session.playedMs - five.length_ms) < 1);
});

test("the person may be ready at any step", () => {
  const { session } = newTo(0);
  session.skip();
  session.ready();
  assert.deepEqual([session.cue.kind, session.cue.item], ["ready", 0]);
  assert.equal(session.left, five.length_ms);
});

test("skip and back go step by step", () => {
  const guided = newTo(0, 1);
  const { session } = guided;
  session.skip();
  session.skip();
  assert.deepEqual(shown(session), stepOf(0, 2));
  session.back();
  assert.deepEqual(shown(session), stepOf(0, 1));
  guided.play(3_500);
  session.back();
  assert.deepEqual(shown(session), stepOf(0, 1));
  for (let guard = 0; session.explaining && guard < 20; guard++) session.skip();
  assert.equal(session.cue.kind, "ready");
  session.back();
  assert.deepEqual(shown(session), stepOf(0, steps[0].length - 1));
});

test("a pause holds the step", () => {
  const guided = newTo(0);
  guided.play(500);
  guided.session.pause();
  guided.pass(600_000);
  guided.session.resume();
  guided.play(1);
  assert.deepEqual(shown(guided.session), stepOf(0, 0));
  assert.equal(guided.session.position, 501);
});

test("going to an exercise tells how it is done where that is new, and only once", () => {
  const { session } = newTo(0, 1);
  session.jump(1);
  assert.deepEqual(shown(session), stepOf(1, 0));
  session.ready();
  session.jump(1);
  assert.equal(session.cue.kind, "ready");
  assert.deepEqual([...session.known], [1]);
  session.jump(0);
  assert.deepEqual(shown(session), stepOf(0, 0));
});

test("how it is done can be heard again from a round, which then begins anew", () => {
  const guided = new Guided(five);
  const { session } = guided;
  session.begin();
  guided.playTo(five.cues[SECOND_READY + 4].at_ms + 100, 1_000);
  const { size } = session.done;
  session.explain();
  assert.deepEqual(shown(session), stepOf(1, 0));
  session.skip();
  session.explain();
  assert.deepEqual(shown(session), stepOf(1, 0));
  session.ready();
  assert.deepEqual([session.cue.kind, session.cue.item], ["ready", 1]);
  assert.equal(session.left, five.length_ms - five.cues[SECOND_READY].at_ms);
  assert.equal(session.done.size, size);
  session.explain();
  assert.equal(session.timeline.cues.filter(({ kind }) => kind === "explain").length, steps[1].length);
});

test("with the session made easier the steps go on where they were, and later exercises are still told", () => {
  const { session } = newTo(0, 1);
  session.skip();
  session.ease(easier);
  assert.deepEqual(shown(session), stepOf(0, 1));
  assert.equal(session.left, easier.length_ms);
  session.jump(1);
  assert.deepEqual(shown(session), stepOf(1, 0));
});

test("one more repetition leaves what is told as it is", () => {
  const guided = newTo(0, 1);
  const { session } = guided;
  session.ready();
  guided.play(five.cues[1].at_ms + 10);
  session.oneMore();
  session.jump(1);
  assert.deepEqual(shown(session), stepOf(1, 0));
});

test("after a crash the steps of a new exercise begin again, and those of a known one are over", () => {
  const before = newTo(0, 1).session;
  before.jump(1);
  before.skip();
  assert.equal(before.place.cue, SECOND_READY);
  const again = new Guided(five).session;
  again.explainFirst(new Set([1]));
  again.restore(before.place, null);
  assert.deepEqual(shown(again), stepOf(1, 0));
  const knows = new Guided(five).session;
  knows.restore(before.place, null);
  assert.equal(knows.cue, five.cues[SECOND_READY]);
});

test("switched off on the way, nothing more is told and the session goes on from where it is", () => {
  const guided = newTo(0, 1);
  const { session } = guided;
  session.skip();
  session.stopExplaining();
  assert.deepEqual([session.cue.kind, session.position], ["ready", 0]);
  guided.play(6_000);
  assert.equal(session.position, 6_000);
  assert.equal(session.timeline.length_ms, five.length_ms);
  session.jump(1);
  assert.equal(session.cue.kind, "ready");
});

test("switched off during a phase, the phase goes on without a jump", () => {
  const guided = newTo(0, 1);
  const { session } = guided;
  session.ready();
  guided.play(five.cues[1].at_ms + 700);
  session.stopExplaining();
  assert.deepEqual([session.cue.kind, session.position], ["phase", five.cues[1].at_ms + 700]);
  guided.play(100);
  assert.equal(session.position, five.cues[1].at_ms + 800);
});

test("sound alone, which cannot wait, tells the steps and goes on", () => {
  const guided = newTo(0);
  guided.clock.sleepless = true;
  guided.play(told[0] + 1_000);
  assert.deepEqual([guided.session.cue.kind, guided.session.cue.item], ["ready", 0]);
  assert.equal(guided.session.playedMs, 1_000);
});

test("the steps are said one after another, with one bell before the first and nothing counted", () => {
  const { session } = newTo(0);
  const heard = { on: { tones: true, voice: true, counts: true }, seconds: () => 0.4, phrases: (cue) => cue.sentences, bellSeconds, waits: false };
  const all = [...soundsIn(session.timeline.cues, -1, told[0] - 1, heard)];
  assert.deepEqual(all.filter(({ channel }) => channel === "voice").map(({ text }) => text), steps[0].flatMap(({ sentences }) => sentences));
  assert.deepEqual(all.filter(({ channel }) => channel !== "voice").map(({ at, text }) => [at, text]), [[0, "ready"]]);
});

test("an exercise of which nothing is told begins at once", () => {
  const silent = { ...five, items: five.items.map((item) => ({ ...item, how_to: [] })) };
  const { session } = new Guided(silent);
  session.explainFirst(new Set([0]));
  session.begin();
  assert.equal(session.cue.kind, "ready");
});
