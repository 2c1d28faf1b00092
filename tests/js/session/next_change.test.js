import assert from "node:assert/strict";
import { test } from "node:test";

import { nextChange } from "../../../src/footwork/outputs/web_player/scripts/session/next_change.js";
import { Guided, timelineOf } from "../guided.js";

const timeline = timelineOf("five-foot");

test("drawing at the next instants alone shows every cue and every mark within its time", () => {
  const guided = new Guided(timeline);
  const shown = new Set();
  while (!guided.session.over) {
    const { cue, position } = guided.session;
    const mark = cue.marks.findLast(({ at_ms }) => at_ms <= position);
    shown.add(`${cue.at_ms} ${mark?.at_ms}`);
    guided.play(nextChange(guided.session) - position);
  }
  const all = timeline.cues.flatMap((cue) => (cue.marks.length ? cue.marks.map((mark) => `${cue.at_ms} ${mark.at_ms}`) : [`${cue.at_ms} undefined`]));
  assert.deepEqual(all.filter((one) => !shown.has(one)), []);
});

test("the next instant is always ahead, and at most a second away", () => {
  const guided = new Guided(timeline);
  while (!guided.session.over) {
    const ahead = nextChange(guided.session) - guided.session.position;
    assert.ok(ahead > 0 && ahead <= 1000, `${ahead} ms at ${guided.session.position}`);
    guided.play(137);
  }
});
