import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { drawBreath, drawPosition, shownBeside } from "../../../src/footwork/outputs/web_player/scripts/screen/place.js";

const TEXTS = {
  side: "", set: "Set {n} of {all}", rep: "{n} of {all}", breath: "Breath {n} of {all}",
  load: "", effort: "effort: {effort}",
};
const CUE = { kind: "phase", side: "left", side_name: "left knee", set: 1, sets: 2, rep: 3, reps: 5, count_of: null, marks: [] };
const ITEM = { load: "a light band", effort: "$& 3-4 of 10" };

const element = (text) => ({ textContent: "", dataset: { text }, rects: 1, getClientRects() { return { length: this.rects }; } });

let page;
beforeEach(() => {
  page = Object.fromEntries(Object.entries(TEXTS).map(([id, text]) => [id, element(text)]));
  globalThis.document = { getElementById: (id) => page[id], body: { dataset: {} } };
});

const shown = () => Object.values(page).map(({ textContent }) => textContent).filter(Boolean);

test("a side is called as the exercise calls it", () => {
  drawPosition(CUE, ITEM);
  assert.deepEqual(shown(), ["left knee", "Set 1 of 2", "3 of 5"]);
  assert.equal(document.body.dataset.side, "left");
});

test("only a circuit has rounds, and a set beside them where there are several", () => {
  Object.assign(page.set.dataset, { round: "Round {n} of {all}", inCircuit: "set {n} of {all}" });
  drawPosition({ ...CUE, round: 2, rounds: 3 }, ITEM);
  assert.equal(page.set.textContent, "Round 2 of 3, set 1 of 2");
  drawPosition({ ...CUE, round: 2, rounds: 3, sets: 1 }, ITEM);
  assert.equal(page.set.textContent, "Round 2 of 3");
});

test("a side that only the person knows is named and points nowhere", () => {
  drawPosition({ ...CUE, side: "sore", side_name: "sore knee" }, ITEM);
  assert.equal(shown()[0], "sore knee");
  assert.equal(document.body.dataset.side, "sore");
});

test("both sides together are not named", () => {
  drawPosition({ ...CUE, side: "both", side_name: "both knees" }, ITEM);
  assert.equal(page.side.textContent, "");
});

test("load and effort are shown as they are written while the person gets ready, and then no more", () => {
  drawPosition({ ...CUE, kind: "ready", side: "both" }, ITEM);
  assert.deepEqual(shownBeside(), ["", "a light band", "effort: $& 3-4 of 10"]);
  drawPosition(CUE, ITEM);
  assert.deepEqual(shownBeside(), ["left knee", "", ""]);
  drawPosition({ ...CUE, kind: "ready" }, { load: "", effort: "" });
  assert.deepEqual(shownBeside(), ["left knee", "", ""]);
});

test("a load for which there is no room is not taken for shown", () => {
  page.load.rects = 0;
  drawPosition({ ...CUE, kind: "ready" }, ITEM);
  assert.deepEqual(shownBeside(), ["left knee", "", "effort: $& 3-4 of 10"]);
});

test("where breaths are counted the counter says breath, and nowhere else", () => {
  const marks = [{}, {}, {}, {}, {}];
  drawBreath({ ...CUE, count_of: "breaths", marks }, 2);
  assert.deepEqual(shown(), ["Breath 3 of 5"]);
  drawBreath({ ...CUE, count_of: "breaths", marks }, -1);
  assert.deepEqual(shown(), []);
  drawBreath({ ...CUE, count_of: "counts", marks }, 2);
  assert.deepEqual(shown(), []);
});
