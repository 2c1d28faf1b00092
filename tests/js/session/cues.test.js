import assert from "node:assert/strict";
import { test } from "node:test";

import { fromPage } from "../../../src/footwork/outputs/web_player/scripts/session/cues.js";
import { timelineOf } from "../guided.js";

test("what stands on the page becomes the contract again", () => {
  const told = timelineOf("five-foot");
  const cues = told.cues.map((cue) => ({ ...cue, marks: cue.marks.map((mark) => ({ ...mark, at_ms: mark.at_ms - cue.at_ms })) }));
  assert.ok(cues.some(({ at_ms, marks }) => at_ms > 0 && marks.length > 1));
  assert.deepEqual(fromPage({ ...told, cues }), told);
});
