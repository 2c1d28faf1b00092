// Steps that do not fit on the screen come into sight while a person gets ready, unless they scroll by hand.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.matchMedia = () => ({ matches: false });

const { StepScroller, shareAt } = await import("../../../src/footwork/outputs/web_player/scripts/screen/scroll_steps.js");

/** An element 100 high that holds 300, and the parts of a session at a share of its cue. */
function stage() {
  const acts = {};
  const place = {
    scrollHeight: 300, clientHeight: 100, scrollTop: 7,
    addEventListener: (name, act) => (acts[name] = act),
    scrollTo: ({ top }) => (place.scrollTop = top),
  };
  const steps = new StepScroller(place);
  const at = (share, cue) => steps.follow({ cue, position: 1000 + share * 10_000, paused: false });
  return { place, acts, at };
}

const cue = (kind) => ({ kind, at_ms: 1000, lasts_ms: 10_000 });

test("the last step is in sight before the time is over, the first ones first", () => {
  const { place, at } = stage();
  const ready = cue("ready");
  const seen = [0, 0.1, 0.475, 0.75, 1].map((share) => (at(share, ready), place.scrollTop));
  assert.deepEqual(seen.map(Math.round), [0, 0, 100, 200, 200]);
});

test("who scrolls by hand is left alone until the next cue", () => {
  const { place, acts, at } = stage();
  const first = cue("ready");
  at(0.5, first);
  acts.wheel();
  place.scrollTop = 33;
  at(0.9, first);
  assert.equal(place.scrollTop, 33);
  at(0.9, cue("ready"));
  assert.equal(place.scrollTop, 200);
});

test("only getting ready scrolls", () => {
  const { place, at } = stage();
  at(0.9, cue("phase"));
  assert.equal(place.scrollTop, 0);
});

test("a share stays between 0 and 1", () => {
  for (const passed of [-1, 0, 0.3, 0.5, 2]) assert.ok(shareAt(passed) >= 0 && shareAt(passed) <= 1);
});
