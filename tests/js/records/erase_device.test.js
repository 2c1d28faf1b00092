// "Erase everything": the device forgets one diary, and keeps what waits for another.

import assert from "node:assert/strict";
import { test } from "node:test";

import { eraseDevice } from "../../../src/footwork/outputs/web_player/scripts/records/erase_device.js";
import { putOnLeave } from "../../../src/footwork/outputs/web_player/scripts/records/outbox.js";
import { put, waitingElsewhere } from "../../../src/footwork/outputs/web_player/scripts/records/waiting_records.js";
import { PLACE_KEYS } from "../../../src/footwork/outputs/web_player/scripts/session/saved_place.js";
import { HERS, OFFLINE, device, recordOf } from "../device.js";

const HIS = "his";
const FRESH = "fresh";

/** A page after he has erased everything: his diary and hers have both been open here. */
async function erased(refuses = {}) {
  const { storage, open } = await device(OFFLINE, refuses);
  globalThis.caches = { kept: ["footwork-1-hers"], keys: async () => caches.kept, delete: async () => caches.kept.pop() };
  await put(recordOf("a"));
  open(HIS);
  await put(recordOf("b"));
  putOnLeave(recordOf("c"));
  if (!refuses.storage) {
    for (const key of [PLACE_KEYS + HERS, PLACE_KEYS + HIS, "footwork-preferences", "footwork-remind"]) storage.setItem(key, "{}");
  }
  open(FRESH);
  await eraseDevice(HIS);
  return { storage, waits: (await waitingElsewhere()).map(({ id }) => id) };
}

test("what waits for the diary that is gone goes, and what waits for another stays", async () => {
  for (const refuses of [{}, { database: true }, { database: true, storage: true }]) {
    assert.deepEqual((await erased(refuses)).waits, ["a"]);
  }
});

test("where a session of hers was stays; all else in the storage goes", async () => {
  assert.deepEqual(Object.keys((await erased()).storage), [PLACE_KEYS + HERS]);
});

test("no page that was kept stays", async () => {
  await erased();
  assert.deepEqual(caches.kept, []);
});
