import assert from "node:assert/strict";
import { test } from "node:test";

import { Session } from "../../../src/footwork/outputs/web_player/scripts/session/session.js";
import { Guided, phasesOf, timelineOf } from "../guided.js";

const presses = timelineOf("toe-presses");

test("a pause holds the position however long it lasts, and is not time played", () => {
  const guided = new Guided(presses);
  guided.play(20_000);
  guided.session.pause();
  for (let second = 0; second < 600; second++) guided.play(1_000);
  assert.equal(guided.session.position, 20_000);
  assert.equal(guided.session.playedMs, 20_000);
  guided.session.resume();
  guided.play(1_500);
  assert.equal(guided.session.position, 21_500);
  assert.equal(guided.session.playedMs, 21_500);
});

test("a pause takes in what was played since the last frame", () => {
  const guided = new Guided(presses);
  guided.pass(17_400);
  guided.session.pause();
  assert.equal(guided.session.position, 17_400);
  assert.equal(guided.session.done.size, 1);
});

test("pausing twice and going on once goes on", () => {
  const guided = new Guided(presses);
  guided.play(5_000);
  guided.session.pause();
  guided.pass(3_000);
  guided.session.pause();
  guided.pass(4_000);
  guided.session.resume();
  guided.play(1_000);
  assert.equal(guided.session.position, 6_000);
  assert.equal(guided.session.playedMs, 6_000);
});

test("a pause in the middle of a phase does not keep it from being done", () => {
  const guided = new Guided(presses);
  guided.play(15_000);
  guided.session.pause();
  guided.pass(90_000);
  guided.session.resume();
  assert.equal(guided.session.done.size, 0);
  guided.play(2_000);
  assert.deepEqual([...guided.session.done], phasesOf(presses).slice(0, 1));
});

test("a clock that takes a moment to stop, as sound does, moves nothing in a pause", () => {
  let ms = 0;
  const session = new Session(presses, { now: () => ms, pause() {}, resume() {} });
  ms = 20_000;
  session.pause();
  ms = 20_040;
  session.advance();
  assert.equal(session.position, 20_000);
});

test("a session is paused from pause to resume", () => {
  const guided = new Guided(presses);
  assert.equal(guided.session.paused, false);
  guided.session.pause();
  assert.equal(guided.session.paused, true);
  guided.session.resume();
  assert.equal(guided.session.paused, false);
});

test("a gap longer than any hidden tab sleeps is a pause: nobody exercised through it", () => {
  const guided = new Guided(presses);
  guided.play(20_000);
  guided.pass(100_000);
  guided.session.advance();
  assert.equal(guided.session.paused, true);
  assert.equal(guided.session.position, 20_000);
  assert.equal(guided.session.playedMs, 20_000);
  guided.session.resume();
  guided.play(1_000);
  assert.equal(guided.session.position, 21_000);
});
