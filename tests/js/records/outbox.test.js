import assert from "node:assert/strict";
import { test } from "node:test";

import { putOnLeave, send } from "../../../src/footwork/outputs/web_player/scripts/records/outbox.js";
import { put, waiting } from "../../../src/footwork/outputs/web_player/scripts/records/waiting_records.js";
import { HERS, OFFLINE, STORED, device, recordOf, refusal } from "../device.js";

const ids = async () => (await waiting()).map(({ id }) => id);
const revisions = async () => (await waiting()).map(({ revision }) => revision);

test("a record waits on the device as it is", async () => {
  await device(STORED);
  await put(recordOf("a"));
  assert.deepEqual(await waiting(), [recordOf("a")]);
});

test("a later revision takes the place of an earlier one", async () => {
  await device(STORED);
  await put(recordOf("a"));
  await put(recordOf("a", undefined, 2));
  assert.deepEqual(await revisions(), [2]);
});

test("what else a page keeps on the device is no record", async () => {
  const { storage } = await device(STORED);
  storage.setItem("theme", "dark");
  storage.setItem("footwork-plan", JSON.stringify(recordOf("b")));
  await put(recordOf("a"));
  assert.deepEqual(await ids(), ["a"]);
});

test("records wait in the order in which they began, whatever their offsets", async () => {
  await device(STORED);
  await put(recordOf("third", "2026-01-31T07:30:00.000-05:00"));
  await put(recordOf("first", "2026-01-31T08:00:00.000+09:00"));
  await put(recordOf("second", "2026-01-31T07:30:00.000+00:00"));
  assert.deepEqual(await ids(), ["first", "second", "third"]);
});

test("a record is put under its id with the page's token", async () => {
  const { requests } = await device(STORED);
  await send(recordOf("a"));
  const [{ address, method, headers, record }] = requests;
  assert.equal(headers["Footwork-Diary"], HERS);
  assert.deepEqual([address, method], ["/records/a", "PUT"]);
  assert.equal(headers["X-CSRFToken"], "abc123");
  assert.equal(headers["Content-Type"], "application/json");
  assert.deepEqual(record, recordOf("a"));
});

test("a record leaves the device when the diary has acknowledged it, and not before", async () => {
  await device(async () => {
    assert.deepEqual(await ids(), ["a"]);
    return STORED();
  });
  await put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "stored", error: "", notes: [] });
  assert.deepEqual(await ids(), []);
});

test("what a session has changed is told, and what this device keeps of it is fetched anew", async () => {
  await device(() => Response.json({ kept: "new", notes: ["Easier: Toe press."], changes: true }));
  const told = [];
  navigator.serviceWorker = { controller: { postMessage: (text) => told.push(text) } };
  assert.deepEqual((await send(recordOf("a"))).notes, ["Easier: Toe press."]);
  assert.deepEqual(told, ["refresh pages"]);
});

test("an answer that is not the diary's acknowledges nothing", async () => {
  await device(() => new Response("<p>Sign in to the hotel's network"));
  await put(recordOf("a"));
  assert.equal((await send(recordOf("a"))).outcome, "waiting");
  assert.deepEqual(await ids(), ["a"]);
});

test("an acknowledged record leaves every other where it is", async () => {
  await device(STORED);
  await put(recordOf("a"));
  await put(recordOf("b"));
  await send(recordOf("a"));
  assert.deepEqual(await ids(), ["b"]);
});

test("a newer revision that was put while the older was on its way stays", async () => {
  await device(async () => {
    await put(recordOf("a", undefined, 2));
    return STORED();
  });
  await put(recordOf("a"));
  assert.equal((await send(recordOf("a"))).outcome, "stored");
  assert.deepEqual(await revisions(), [2]);
});

test("a refused record stays, and the reason is what the diary said", async () => {
  await device(refusal(422, "The record has mistakes.", ["pace: found 3, expected a pace from 0 to 1"]));
  await put(recordOf("a"));
  const { outcome, error } = await send(recordOf("a"));
  assert.equal(outcome, "refused");
  assert.equal(error, "The record has mistakes. pace: found 3, expected a pace from 0 to 1");
  assert.deepEqual(await ids(), ["a"]);
});

test("a refusal in plain words is given in these words", async () => {
  await device(() => new Response("Open the page anew and try again.\n", { status: 400 }));
  await put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "refused", error: "Open the page anew and try again.", notes: [] });
  assert.deepEqual(await ids(), ["a"]);
});

test("a page that other entries has answered gives no reason", async () => {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  await device(() => new Response("<!doctype html><p>Not here", { status: 404, headers }));
  assert.deepEqual(await send(recordOf("a")), { outcome: "refused", error: "", notes: [] });
});

test("a page without a token makes a record wait, for the next page brings one", async () => {
  await device(() => new Response("Open the page anew and try again.\n", { status: 403 }));
  await put(recordOf("a"));
  assert.equal((await send(recordOf("a"))).outcome, "waiting");
  assert.deepEqual(await ids(), ["a"]);
});

test("without a network a record waits", async () => {
  await device(OFFLINE);
  await put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "waiting", error: "", notes: [] });
  assert.deepEqual(await ids(), ["a"]);
});

test("a diary that cannot write just now makes a record wait and says why", async () => {
  await device(refusal(503, "The disk is full. It is safe on this device."));
  await put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), {
    outcome: "waiting",
    error: "The disk is full. It is safe on this device.",
    notes: [],
  });
  assert.deepEqual(await ids(), ["a"]);
});

test("the last word of a page that goes away is kept before the page is gone, and sent as one that may outlive it", async () => {
  const { requests, storage } = await device(OFFLINE);
  putOnLeave(recordOf("a"));
  assert.equal(Object.keys(storage).length, 1);
  assert.equal(requests[0].keepalive, true);
  assert.deepEqual(await ids(), ["a"]);
});

test("a last word that the diary has acknowledged waits no longer", async () => {
  const { storage } = await device(STORED);
  putOnLeave(recordOf("a"));
  for (let turn = 0; turn < 100 && Object.keys(storage).length; turn++) await new Promise(setImmediate);
  assert.deepEqual(await ids(), []);
});

test("of a last word and what was kept before it the newer is what waits", async () => {
  await device(OFFLINE);
  await put(recordOf("a", undefined, 1));
  putOnLeave(recordOf("a", undefined, 2));
  assert.deepEqual(await revisions(), [2]);
  await put(recordOf("a", undefined, 3));
  assert.deepEqual(await revisions(), [3]);
});
