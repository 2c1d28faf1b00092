import assert from "node:assert/strict";
import { test } from "node:test";

import { changed } from "../../../src/footwork/outputs/web_player/scripts/screen/reached_form.js";

test("what was reached is put right by one, in its own unit and never below none", () => {
  assert.deepEqual(changed({ set: 1, side: "both", reps: 14 }, 1), { set: 1, side: "both", reps: 15 });
  assert.deepEqual(changed({ set: 2, side: "left", seconds: 20 }, -1), { set: 2, side: "left", seconds: 19 });
  assert.deepEqual(changed({ set: 1, side: "both", reps: 0 }, -1), { set: 1, side: "both", reps: 0 });
});
