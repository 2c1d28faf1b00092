import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { stretchesOf } from "../../../src/footwork/outputs/web_player/scripts/session/cues.js";
import { Recorder } from "../../../src/footwork/outputs/web_player/scripts/records/record.js";
import { Guided, phasesOf, timelineOf } from "../guided.js";

const written = (name) => timelineOf(fileURLToPath(new URL(`../../prescriptions/${name}.toml`, import.meta.url)));
const circuit = written("circuit");
const march = written("altrep");
const place = ({ exercise, round, kind }) => `${exercise} ${round} ${kind}`;

test("skipping goes through the exercises of a circuit round by round, each from what leads into it", () => {
  const guided = new Guided(circuit);
  const places = [place(guided.session.cue)];
  while (guided.session.cue.kind !== "done") {
    guided.session.skip();
    places.push(place(guided.session.cue));
  }
  const round = (number) => [`a ${number} ${number > 1 ? "rest" : "ready"}`, `b ${number} ready`, `c ${number} ready`];
  assert.deepEqual(places.slice(0, -1), [...round(1), ...round(2), ...round(3)]);
  guided.session.back();
  guided.session.back();
  assert.equal(place(guided.session.cue), "b 3 ready");
});

test("a jump to an exercise of the circuit stays in its round", () => {
  const guided = new Guided(circuit);
  for (let skips = 0; skips < 4; skips++) guided.session.skip();
  assert.equal(place(guided.session.cue), "b 2 ready");
  guided.session.jump(2);
  assert.equal(place(guided.session.cue), "c 2 ready");
  guided.session.jump(0);
  assert.equal(place(guided.session.cue), "a 2 rest");
});

test("a circuit played to its end is done in full, an exercise in one line with all its rounds", () => {
  const guided = new Guided(circuit);
  guided.playTo(circuit.length_ms, 1000);
  assert.equal(new Set(phasesOf(circuit)).size, phasesOf(circuit).length);
  assert.deepEqual([...guided.session.done], phasesOf(circuit));
  const { items } = new Recorder(guided.session).record();
  assert.deepEqual(items.map(({ exercise, phases_planned, phases_done }) => [exercise, phases_planned, phases_done]), [
    ["a", 60, 60], ["b", 60, 60], ["c", 48, 48],
  ]);
});

test("what an exercise has in each round adds up to its share, and all shares to the session before its end", () => {
  const stretches = stretchesOf(circuit.cues);
  for (const { item, at_ms, lasts_ms } of circuit.items) {
    const own = stretches.get(item);
    assert.equal(own.length, 3);
    assert.equal(own[0].at_ms, at_ms);
    assert.equal(own.reduce((sum, one) => sum + one.lasts_ms, 0), lasts_ms);
  }
  const all = [...stretches.values()].flat().reduce((sum, { lasts_ms }) => sum + lasts_ms, 0);
  assert.equal(all, circuit.cues.at(-1).at_ms);
});

test("sides that take turns are skipped together, and each of their repetitions counts", () => {
  const guided = new Guided(march);
  guided.play(march.cues[3].at_ms);
  guided.session.skip();
  assert.equal(guided.session.cue.kind, "done");
  assert.deepEqual([...guided.session.done], ["0 1 left 1 0", "0 1 right 1 0"]);
  guided.session.back();
  assert.equal(guided.session.position, 0);
});

test("one more of a side that takes turns is one more of that side", () => {
  const guided = new Guided(march);
  guided.play(march.cues[2].at_ms);
  guided.session.oneMore();
  const sides = guided.session.timeline.cues.slice(1, 5).map(({ side, again }) => [side, again ?? 0]);
  assert.deepEqual(sides, [["left", 0], ["right", 0], ["right", 1], ["left", 0]]);
});
