import assert from "node:assert/strict";
import { test } from "node:test";

import { isPlaying } from "../../../src/footwork/outputs/web_player/scripts/session/one_tab.js";

/** A browser in which tabs hold these locks, or that has none. */
function browser(held) {
  const locks = held && { query: async () => ({ held }) };
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}

test("a session is played while a tab holds its lock alone", async () => {
  browser([{ name: "footwork-session", mode: "exclusive" }]);
  assert.equal(await isPlaying(), true);
  browser([{ name: "footwork-session", mode: "shared" }, { name: "footwork-reminding", mode: "exclusive" }]);
  assert.equal(await isPlaying(), false);
});

test("where no browser can say, one may be played", async () => {
  browser(undefined);
  assert.equal(await isPlaying(), true);
});
