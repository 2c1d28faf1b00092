import assert from "node:assert/strict";
import { test } from "node:test";

import { deliverAll, putOnLeave } from "../../../src/footwork/outputs/web_player/scripts/records/outbox.js";
import { forget, put, waiting } from "../../../src/footwork/outputs/web_player/scripts/records/waiting_records.js";
import { inDatabase, inStorage } from "../../../src/footwork/outputs/web_player/scripts/records/record_stores.js";
import { OFFLINE, STORED, device, recordOf } from "../device.js";

const ids = async (place) => (await (place ? place.all() : waiting())).map(({ id }) => id);

/** A database that has no more room. */
async function full(work) {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("No room", "QuotaExceededError");
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

test("a record is kept in the database and nowhere else", async () => {
  const { storage } = await device(STORED);
  assert.equal(await put(recordOf("a")), true);
  assert.deepEqual(await ids(inDatabase), ["a"]);
  assert.deepEqual(Object.keys(storage), []);
});

test("an older revision never takes the place of a newer, in no place", async () => {
  for (const refuses of [{}, { database: true }, { database: true, storage: true }]) {
    await device(STORED, refuses);
    await put(recordOf("a", undefined, 2));
    await put(recordOf("a", undefined, 1));
    assert.deepEqual((await waiting()).map(({ revision }) => revision), [2]);
    await forget(recordOf("a", undefined, 1));
    assert.deepEqual(await ids(), ["a"], "an older revision was acknowledged");
    await forget(recordOf("a", undefined, 2));
    assert.deepEqual(await ids(), []);
  }
});

test("where the database is refused the storage keeps the record", async () => {
  await device(OFFLINE, { database: true });
  assert.equal(await put(recordOf("a")), true);
  assert.deepEqual(await ids(inStorage), ["a"]);
  assert.equal((await deliverAll()).length, 1);
});

test("where the database is full the storage keeps the record", async () => {
  await device(STORED);
  await full(async () => {
    assert.equal(await put(recordOf("a")), true);
    assert.deepEqual(await ids(inStorage), ["a"]);
  });
});

test("where the browser keeps nothing the page does, says so, and delivers as long as it is open", async () => {
  const { requests } = await device(STORED, { database: true, storage: true });
  assert.equal(await put(recordOf("a")), false);
  assert.deepEqual(await ids(), ["a"]);
  assert.deepEqual(await deliverAll(), []);
  assert.equal(requests.length, 1);
  assert.deepEqual(await ids(), []);
});

test("a last word that nothing keeps is sent all the same", async () => {
  const { requests } = await device(STORED, { database: true, storage: true });
  putOnLeave(recordOf("a"));
  assert.equal(requests.length, 1);
});

test("what waits in the storage moves into the database", async () => {
  const { storage } = await device(OFFLINE);
  storage.setItem("footwork-record-a", JSON.stringify(recordOf("a")));
  await deliverAll();
  assert.deepEqual(Object.keys(storage), []);
  assert.deepEqual(await ids(inDatabase), ["a"]);
});

test("of what moves the newer revision stays, whichever place it was in", async () => {
  for (const [first, second] of [[1, 2], [2, 1]]) {
    const { storage } = await device(OFFLINE);
    await put(recordOf("a", undefined, first));
    storage.setItem("footwork-record-a", JSON.stringify(recordOf("a", undefined, second)));
    await deliverAll();
    assert.deepEqual((await inDatabase.all()).map(({ revision }) => revision), [2]);
    assert.deepEqual(Object.keys(storage), []);
  }
});

test("what cannot be moved into a full database waits where it is, and is delivered from there", async () => {
  const { storage, requests } = await device(STORED);
  storage.setItem("footwork-record-a", JSON.stringify(recordOf("a")));
  await full(deliverAll);
  assert.deepEqual(requests.map(({ record }) => record.id), ["a"]);
  assert.deepEqual(Object.keys(storage), []);
});

test("one entry that cannot be read does not keep the others from the diary", async () => {
  const { storage, requests } = await device(STORED);
  storage.setItem("footwork-record-broken", '{"id": "bro');
  storage.setItem("footwork-record-a", JSON.stringify(recordOf("a")));
  await put(recordOf("b", "2026-02-01T07:30:00.000+01:00"));
  await deliverAll();
  assert.deepEqual(requests.map(({ record }) => record.id), ["a", "b"]);
});

test("a database that another page needs anew is let go of and opened again", async () => {
  await device(STORED);
  await put(recordOf("a"));
  await new Promise((done, fail) => Object.assign(indexedDB.deleteDatabase("footwork"), { onsuccess: done, onerror: fail }));
  await put(recordOf("b"));
  assert.deepEqual(await ids(inDatabase), ["b"]);
});
