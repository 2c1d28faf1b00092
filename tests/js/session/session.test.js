import assert from "node:assert/strict";
import { test } from "node:test";

import { indexAt } from "../../../src/footwork/outputs/web_player/scripts/session/cues.js";
import { Guided, phasesOf, timelineOf } from "../guided.js";

const presses = timelineOf("toe-presses");
const five = timelineOf("five-foot");
const [, firstGrip, firstRelease] = presses.cues;

test("a whole session played frame by frame marks every phase as done and nothing else", () => {
  const guided = new Guided(five);
  guided.playTo(five.length_ms);
  assert.equal(guided.session.over, true);
  assert.deepEqual([...guided.session.done], phasesOf(five));
  assert.equal(guided.session.done.size, five.items.reduce((sum, { phases }) => sum + phases, 0));
  assert.equal(guided.session.playedMs, five.length_ms);
});

test("a hidden tab that wakes after the end has passed every cue on the way", () => {
  const guided = new Guided(five);
  guided.play(five.length_ms + 3_600_000);
  assert.deepEqual([...guided.session.done], phasesOf(five));
  assert.equal(guided.session.cue.kind, "done");
});

test("a hidden tab that wakes in between has passed all cues up to where the clock is, and no more", () => {
  const guided = new Guided(presses);
  const woken = presses.cues[11];
  guided.play(woken.at_ms + 1);
  assert.equal(guided.session.cue, woken);
  const passed = presses.cues.slice(0, 11).filter(({ kind }) => kind === "phase").length;
  assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, passed));
});

test("a phase is done at the instant of its end and not a millisecond before", () => {
  const guided = new Guided(presses);
  guided.play(firstRelease.at_ms - 1);
  assert.equal(guided.session.cue, firstGrip);
  assert.equal(guided.session.done.size, 0);
  guided.play(1);
  assert.equal(guided.session.cue, firstRelease);
  assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, 1));
});

test("a session is over when its last cue ends and not when that begins", () => {
  const guided = new Guided(presses);
  guided.playTo(presses.length_ms - 1);
  assert.equal(guided.session.cue.kind, "done");
  assert.equal(guided.session.over, false);
  guided.play(1);
  assert.equal(guided.session.over, true);
});

test("the position never goes beyond the length, and what runs on afterwards is not played", () => {
  const guided = new Guided(presses);
  guided.play(presses.length_ms - 500);
  guided.play(800);
  guided.play(60_000);
  assert.equal(guided.session.position, presses.length_ms);
  assert.equal(guided.session.playedMs, presses.length_ms);
});

test("a clock that stands still, or steps back, moves nothing", () => {
  const guided = new Guided(presses);
  guided.play(20_000);
  const { position, index, playedMs } = guided.session;
  for (const step of [0, 0, -5_000]) guided.play(step);
  const after = guided.session;
  assert.deepEqual([after.position, after.index, after.playedMs], [position, index, playedMs]);
  guided.play(5_000 + 250);
  assert.equal(guided.session.position, position + 250);
  assert.equal(guided.session.playedMs, playedMs + 250);
});

test("a session says what it does now and what comes next, up to the last cue that has none", () => {
  const guided = new Guided(presses);
  assert.equal(guided.session.cue, presses.cues[0]);
  assert.equal(guided.session.next, firstGrip);
  guided.play(presses.length_ms);
  assert.equal(guided.session.cue, presses.cues.at(-1));
  assert.equal(guided.session.next, null);
});

test("the entry at a position is the last that has begun", () => {
  const entries = [{ at_ms: 100 }, { at_ms: 200 }, { at_ms: 300 }];
  const found = [99, 100, 199.9, 200, 299, 300, 9_999].map((position) => indexAt(entries, position));
  assert.deepEqual(found, [-1, 0, 0, 1, 1, 2, 2]);
  assert.equal(indexAt([], 0), -1);
});
