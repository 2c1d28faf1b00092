import assert from "node:assert/strict";
import { test } from "node:test";

import { compact, expand } from "../../../src/footwork/outputs/web_player/scripts/records/compact_text.js";
import { recordOf } from "../device.js";

test("what was made compact comes out as it went in, with letters that may stand in a link", async () => {
  const record = { ...recordOf("a"), note: "Übung, 10 × “better”" };
  const letters = await compact(record);
  assert.match(letters, /^[\w-]+$/);
  assert.deepEqual(await expand(letters, 1000), record);
});

test("a few letters that would unpack to more than is asked for are refused", async () => {
  const letters = await compact({ note: "x".repeat(5_000_000) });
  assert.ok(letters.length < 10_000);
  await assert.rejects(expand(letters, 256_000), /More than 256000 bytes/);
});
