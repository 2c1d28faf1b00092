// A photo is made smaller, never larger, and keeps its shape.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_SIDE, fitted, redrawn } from "../../../src/footwork/outputs/web_player/scripts/feet/photo.js";

test("the longer side fits, and the shape stays", () => {
  assert.deepEqual(fitted(4000, 3000), { width: MOST_SIDE, height: 1200 });
  assert.deepEqual(fitted(3000, 4000), { width: 1200, height: MOST_SIDE });
});

test("a small photo stays as it is", () => {
  assert.deepEqual(fitted(60, 40), { width: 60, height: 40 });
});

test("a photo as thin as a line is still one", () => {
  assert.deepEqual(fitted(10_000, 1), { width: MOST_SIDE, height: 1 });
});

test("what cannot be read is left to the site", async () => {
  assert.equal(await redrawn(new Blob(["no photo"])), null);
});
