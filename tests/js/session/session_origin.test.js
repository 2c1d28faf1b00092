import assert from "node:assert/strict";
import { test } from "node:test";

import { indexAt } from "../../../src/footwork/outputs/web_player/scripts/session/cues.js";
import { Guided, chance, phasesOf, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");

test("a session begins where the clock is when it is made", () => {
  const guided = new Guided(five);
  assert.equal(guided.session.when(0), guided.clock.now());
  assert.equal(guided.session.position, 0);
});

test("a pause makes all that follows later by as long as it took", () => {
  const guided = new Guided(five);
  const before = guided.session.when(60_000);
  guided.play(12_345);
  guided.session.pause();
  guided.pass(99_999);
  guided.session.resume();
  guided.play(10);
  assert.equal(guided.session.when(60_000), before + 99_999);
});

test("a jump moves all that follows by just as much as it moves the position, the other way", () => {
  for (const jump of ["skip", "back"]) {
    const guided = new Guided(five);
    guided.play(100_000);
    const { position } = guided.session;
    const before = guided.session.when(0);
    guided.session[jump]();
    assert.notEqual(guided.session.position, position);
    assert.equal(guided.session.when(0) - before, position - guided.session.position);
    assert.equal(guided.session.when(guided.session.position), guided.clock.when(guided.clock.now()));
  }
});

test("a jump in a pause stays in the pause and goes on from there", () => {
  const guided = new Guided(five);
  guided.play(20_000);
  guided.session.pause();
  guided.pass(7_000);
  guided.session.skip();
  guided.play(8_000);
  assert.equal(guided.session.paused, true);
  assert.equal(guided.session.position, five.items[1].at_ms);
  guided.session.resume();
  guided.play(1_000);
  assert.equal(guided.session.position, five.items[1].at_ms + 1_000);
  assert.equal(guided.session.playedMs, 21_000);
});

test("whatever a person presses, cue, position, clock and what was played agree", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = chance(seed);
    const guided = new Guided(five);
    const { session } = guided;
    const acts = ["skip", "back", "pause", "resume"];
    let played = 0;
    let done = 0;
    for (let step = 0; step < 300 && session.position < five.length_ms - 30_000; step++) {
      const act = random() < 0.4 ? acts[Math.floor(random() * acts.length)] : "";
      if (act) session[act]();
      const wait = Math.floor(random() * 25_000);
      if (!session.paused) played += wait;
      guided.play(wait);
      if (session.over) break;
      assert.equal(session.index, indexAt(five.cues, session.position));
      assert.equal(session.when(session.position), guided.clock.when(guided.clock.now()));
      assert.equal(session.playedMs, played);
      assert.ok(session.done.size >= done);
      done = session.done.size;
    }
    assert.ok(played > 0);
    const phases = phasesOf(five);
    for (const name of session.done) assert.ok(phases.includes(name));
  }
});
