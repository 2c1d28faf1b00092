import assert from "node:assert/strict";
import { test } from "node:test";

import { Guided, phasesOf, timelineOf } from "../guided.js";

const presses = timelineOf("toe-presses");
const five = timelineOf("five-foot");
const place = ({ exercise, set, side, kind }) => `${exercise} ${set} ${side} ${kind}`;
const ROUNDS = [
  "toe-press 1 both ready",
  "toe-pencil-pickup 1 left ready", "toe-pencil-pickup 1 right switch",
  "toe-walk 1 both ready", ...[2, 3, 4, 5].map((set) => `toe-walk ${set} both rest`),
  "resisted-flexion 1 left ready", "resisted-flexion 1 right switch",
  "ankle-circle 1 left ready", ...[2, 3, 4, 5].map((set) => `ankle-circle ${set} left phase`),
  "ankle-circle 1 right switch", ...[2, 3, 4, 5].map((set) => `ankle-circle ${set} right phase`),
];

test("skipping goes through the sets, sides and exercises in order, each from what leads into it", () => {
  const guided = new Guided(five);
  const places = [place(guided.session.cue)];
  while (guided.session.cue.kind !== "done") {
    guided.session.skip();
    places.push(place(guided.session.cue));
  }
  assert.deepEqual(places.slice(0, -1), ROUNDS);
});

test("going back at once from each round's start goes through the same places the other way", () => {
  const guided = new Guided(five);
  while (guided.session.cue.kind !== "done") guided.session.skip();
  const places = [];
  while (guided.session.position > 0) {
    guided.session.back();
    places.unshift(place(guided.session.cue));
  }
  assert.deepEqual(places, ROUNDS);
});

test("a skipped session has done nothing and played nothing", () => {
  const guided = new Guided(five);
  for (let round = 0; round <= ROUNDS.length; round++) guided.session.skip();
  guided.play(10_000);
  assert.equal(guided.session.over, true);
  assert.equal(guided.session.done.size, 0);
  assert.equal(guided.session.playedMs, five.cues.at(-1).lasts_ms);
});

test("skipping in the middle of a phase leaves that phase and all after it in the round undone", () => {
  const guided = new Guided(presses);
  const third = presses.cues.filter(({ kind }) => kind === "phase")[2];
  guided.play(third.at_ms + third.lasts_ms - 1);
  guided.session.skip();
  assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, 2));
  assert.equal(guided.session.cue.kind, "done");
});

test("a jump takes in what was played since the last frame", () => {
  for (const jump of ["skip", "back"]) {
    const guided = new Guided(presses);
    guided.pass(presses.cues[2].at_ms);
    guided.session[jump]();
    assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, 1));
    assert.equal(guided.session.playedMs, presses.cues[2].at_ms);
  }
});

test("there is nothing to skip to from the last cue", () => {
  const guided = new Guided(presses);
  guided.play(presses.cues.at(-1).at_ms + 700);
  guided.session.skip();
  assert.equal(guided.session.position, presses.cues.at(-1).at_ms + 700);
});

test("going back three seconds into a round begins it anew, and any sooner begins the one before", () => {
  const pencil = five.items[1];
  for (const [into, start] of [[3_000, pencil.at_ms], [60_000, pencil.at_ms], [2_999, 0], [0, 0]]) {
    const guided = new Guided(five);
    guided.play(pencil.at_ms + into);
    guided.session.back();
    assert.equal(guided.session.position, start, `${into} ms into the second round`);
  }
});

test("going back from the first round begins the session anew", () => {
  const guided = new Guided(presses);
  for (const played of [0, 1_000, 20_000]) {
    guided.play(played);
    guided.session.back();
    assert.equal(guided.session.position, 0);
    assert.equal(guided.session.index, 0);
  }
});

test("a phase that is done stays done when the person goes back and skips it", () => {
  const guided = new Guided(presses);
  guided.play(presses.cues[5].at_ms);
  const done = [...guided.session.done];
  guided.session.back();
  assert.deepEqual([...guided.session.done], done);
  guided.session.skip();
  assert.deepEqual([...guided.session.done], done);
});

test("a phase that is played again counts once, and its time twice", () => {
  const guided = new Guided(presses);
  guided.play(presses.cues[2].at_ms);
  guided.session.back();
  guided.play(presses.cues[2].at_ms);
  assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, 1));
  assert.equal(guided.session.playedMs, 2 * presses.cues[2].at_ms);
});
