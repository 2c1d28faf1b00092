import assert from "node:assert/strict";
import { test } from "node:test";

import { nextChange } from "../../../src/footwork/outputs/web_player/scripts/session/next_change.js";
import { Guided, phasesOf, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const index = five.cues.findIndex(({ waits }) => waits);
const own = five.cues[index];

function waitingAt(position) {
  const guided = new Guided(five);
  guided.session.waits = true;
  guided.playTo(position, 1_000);
  return guided;
}

test("without being asked to wait, a session leads through what is at the person's own pace", () => {
  const guided = new Guided(five);
  guided.playTo(own.at_ms + own.lasts_ms + 10, 1_000);
  assert.ok(guided.session.index > index);
});

test("a session that waits stays in the phase however long it takes, and all of that was exercised", () => {
  const guided = waitingAt(own.at_ms + 10);
  const { playedMs } = guided.session;
  guided.play(own.lasts_ms + 45_000);
  assert.equal(guided.session.cue, own);
  assert.equal(guided.session.waiting, true);
  assert.equal(guided.session.done.has(phasesOf(five).at(-1)), false);
  assert.equal(guided.session.playedMs, playedMs + own.lasts_ms + 45_000);
});

test("what the person signals is done, and the next begins at that moment", () => {
  const guided = waitingAt(own.at_ms + 10);
  guided.play(own.lasts_ms + 45_000);
  const { size } = guided.session.done;
  guided.session.signal();
  assert.equal(guided.session.done.size, size + 1);
  assert.equal(guided.session.cue, five.cues[index + 1]);
  assert.equal(guided.session.position, five.cues[index + 1].at_ms);
});

test("a person may be done sooner than planned", () => {
  const guided = waitingAt(own.at_ms + 10);
  guided.session.signal();
  assert.equal(guided.session.cue, five.cues[index + 1]);
});

test("a signal where nothing waits does nothing", () => {
  const guided = waitingAt(5_000);
  guided.session.signal();
  assert.equal(guided.session.position, 5_000);
  assert.equal(guided.session.done.size, 0);
});

test("a hidden tab that wakes late has not gone past a phase that waits", () => {
  const guided = waitingAt(own.at_ms - 1_000);
  guided.play(80_000);
  assert.equal(guided.session.cue, own);
});

test("a session that waits is looked at once a second, not without end", () => {
  const guided = waitingAt(own.at_ms + 10);
  guided.play(own.lasts_ms + 5_000);
  assert.ok(nextChange(guided.session) - guided.session.position >= 500);
});
