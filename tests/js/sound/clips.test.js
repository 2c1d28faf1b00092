import assert from "node:assert/strict";
import { test } from "node:test";

import { loadClips } from "../../../src/footwork/outputs/web_player/scripts/sound/clips.js";

const BYTES = new Uint8Array([1, 2, 3, 4, 5, 6]);
const SPANS = { Grip: [0, 2], Release: [2, 3], 3: [3, 6] };
const decoding = { decodeAudioData: async (data) => [...new Uint8Array(data)] };
const serve = (answer) => (globalThis.fetch = async () => answer());

test("each text has the bytes between which its clip lies", async () => {
  serve(() => new Response(BYTES));
  const clips = await loadClips(decoding, { src: "/clips/a/b.bin", spans: SPANS });
  assert.deepEqual(Object.fromEntries(clips), { Grip: [1, 2], Release: [3], 3: [4, 5, 6] });
});

test("a page that is a file of its own holds them in itself", async () => {
  serve(() => assert.fail("nothing is fetched"));
  const clips = await loadClips(decoding, { data: Buffer.from(BYTES).toString("base64"), spans: SPANS });
  assert.deepEqual(clips.get("3"), [4, 5, 6]);
});

test("what cannot be decoded is left out, and the rest is there", async () => {
  serve(() => new Response(BYTES));
  const picky = {
    decodeAudioData: async (data) => {
      if (data.byteLength === 1) throw new Error("no sound");
      return [...new Uint8Array(data)];
    },
  };
  assert.deepEqual([...(await loadClips(picky, { src: "x", spans: SPANS })).keys()], ["3", "Grip"]);
});

for (const [why, answer] of [
  ["that are not there", () => new Response("", { status: 404 })],
  ["without a network", () => { throw new TypeError("Failed to fetch"); }],
]) {
  test(`clips ${why} are no clips, and no error`, async () => {
    serve(answer);
    assert.equal((await loadClips(decoding, { src: "x", spans: SPANS })).size, 0);
  });
}

test("a routine that nobody recorded has no clips", async () => {
  assert.equal((await loadClips(decoding, null)).size, 0);
});
