import assert from "node:assert/strict";
import { test } from "node:test";

import { repeats, saidOnly } from "../../../src/footwork/outputs/web_player/scripts/screen/said_only.js";

const LEFT = { forms: "About a minute left.|About {n} minutes left." };
globalThis.document = { getElementById: () => ({ dataset: LEFT }) };

const ready = {
  kind: "ready",
  name: "Toe press",
  show: "Toe press",
  lasts_ms: 10_000,
  sentences: ["Next: Toe press.", "You need a towel.", "Sit on a chair..", "Begin with the left foot.", "About 12 minutes left."],
};

test("while a person gets ready, what stands elsewhere is left out, and the rest comes in turn", () => {
  assert.equal(saidOnly(ready, 0, undefined, ["left foot"]), "You need a towel.");
  assert.equal(saidOnly(ready, 4_900, undefined, ["left foot"]), "You need a towel.");
  assert.equal(saidOnly(ready, 5_200, undefined, ["left foot"]), "Sit on a chair..");
  assert.equal(saidOnly(ready, 10_000, undefined, ["left foot"]), "Sit on a chair..");
});

test("where all that is said stands elsewhere, nothing is written", () => {
  const sentences = ["Next: Toe press.", "About a minute left."];
  assert.equal(saidOnly({ ...ready, sentences }, 0, undefined, []), "");
});

test("a load that is shown is not written twice", () => {
  const sentences = ["Next: Toe press.", "Sit on a chair..", "Use a light band.", "Effort 3-4 of 10."];
  const shown = ["", "a light band", "effort: 3-4 of 10"];
  assert.equal(saidOnly({ ...ready, sentences }, 9_999, undefined, shown), "Sit on a chair..");
});

test("at the last step it says what is waited for", () => {
  const step = { kind: "explain", show: "Let go.", sentences: ["Let go.", "Tap when you are ready."] };
  assert.equal(saidOnly({ ...step, waits: true }, 0, undefined, []), "Tap when you are ready.");
  assert.equal(saidOnly({ ...step, waits: false }, 0, undefined, []), "");
});

test("in a phase only a mark that says more than its number and the phase is written", () => {
  const phase = { kind: "phase", show: "Hold it up", sentences: ["Hold it up"] };
  assert.equal(saidOnly(phase, 0, { say: "5", show: "5" }, []), "");
  assert.equal(saidOnly(phase, 0, { say: "Hold it up.", show: "10" }, []), "");
  assert.equal(saidOnly(phase, 0, { say: "Halfway", show: "5" }, []), "Halfway");
  assert.equal(saidOnly({ ...phase, kind: "rest" }, 0, { say: "Next, set 2 of 5.", show: "9" }, []), "");
});

test("words repeat others whatever their case and stops, in any script", () => {
  assert.ok(repeats("Hold", ["Hold it up"]));
  assert.ok(repeats("hold it up.", ["Hold it up"]));
  assert.ok(repeats("Держи", ["держи!"]));
  assert.ok(!repeats("Hold", ["Grip"]));
  assert.ok(!repeats("Hold", [""]));
});
