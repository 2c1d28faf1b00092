import assert from "node:assert/strict";
import { test } from "node:test";

import { put, send, waiting } from "../../src/footwork/outputs/web_player/scripts/outbox.js";
import { OFFLINE, STORED, device, recordOf, refusal } from "./device.js";

const ids = () => waiting().map(({ id }) => id);

test("a record waits on the device as it is", () => {
  device(STORED);
  put(recordOf("a"));
  assert.deepEqual(waiting(), [recordOf("a")]);
});

test("a later revision takes the place of an earlier one", () => {
  device(STORED);
  put(recordOf("a"));
  put(recordOf("a", undefined, 2));
  assert.deepEqual(waiting().map(({ revision }) => revision), [2]);
});

test("what else a page keeps on the device is no record", () => {
  const { storage } = device(STORED);
  storage.setItem("theme", "dark");
  storage.setItem("footwork-plan", JSON.stringify(recordOf("b")));
  put(recordOf("a"));
  assert.deepEqual(ids(), ["a"]);
});

test("records wait in the order in which they began, whatever their offsets", () => {
  device(STORED);
  put(recordOf("third", "2026-01-31T07:30:00.000-05:00"));
  put(recordOf("first", "2026-01-31T08:00:00.000+09:00"));
  put(recordOf("second", "2026-01-31T07:30:00.000+00:00"));
  assert.deepEqual(ids(), ["first", "second", "third"]);
});

test("a record is put under its id with the page's token", async () => {
  const { requests } = device(STORED);
  await send(recordOf("a"), { keepalive: true });
  const [{ address, method, headers, keepalive, record }] = requests;
  assert.deepEqual([address, method, keepalive], ["/records/a", "PUT", true]);
  assert.equal(headers["X-CSRFToken"], "abc123");
  assert.equal(headers["Content-Type"], "application/json");
  assert.deepEqual(record, recordOf("a"));
});

test("a record leaves the device when the diary has acknowledged it, and not before", async () => {
  device(() => {
    assert.deepEqual(ids(), ["a"]);
    return STORED();
  });
  put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "stored", error: "" });
  assert.deepEqual(ids(), []);
});

test("an acknowledged record leaves every other where it is", async () => {
  device(STORED);
  put(recordOf("a"));
  put(recordOf("b"));
  await send(recordOf("a"));
  assert.deepEqual(ids(), ["b"]);
});

test("a newer revision that was put while the older was on its way stays", async () => {
  device(() => {
    put(recordOf("a", undefined, 2));
    return STORED();
  });
  put(recordOf("a"));
  assert.equal((await send(recordOf("a"))).outcome, "stored");
  assert.deepEqual(waiting().map(({ revision }) => revision), [2]);
});

test("a refused record stays, and the reason is what the diary said", async () => {
  device(refusal(422, "The record has mistakes.", ["pace: found 3, expected a pace from 0 to 1"]));
  put(recordOf("a"));
  const { outcome, error } = await send(recordOf("a"));
  assert.equal(outcome, "refused");
  assert.equal(error, "The record has mistakes. pace: found 3, expected a pace from 0 to 1");
  assert.deepEqual(ids(), ["a"]);
});

test("a refusal in plain words is given in these words", async () => {
  device(() => new Response("Open the page anew and try again.\n", { status: 400 }));
  put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "refused", error: "Open the page anew and try again." });
  assert.deepEqual(ids(), ["a"]);
});

test("a page without a token makes a record wait, for the next page brings one", async () => {
  device(() => new Response("Open the page anew and try again.\n", { status: 403 }));
  put(recordOf("a"));
  assert.equal((await send(recordOf("a"))).outcome, "waiting");
  assert.deepEqual(ids(), ["a"]);
});

test("without a network a record waits", async () => {
  device(OFFLINE);
  put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), { outcome: "waiting", error: "" });
  assert.deepEqual(ids(), ["a"]);
});

test("a diary that cannot write just now makes a record wait and says why", async () => {
  device(refusal(503, "The disk is full. It is safe on this device."));
  put(recordOf("a"));
  assert.deepEqual(await send(recordOf("a")), {
    outcome: "waiting",
    error: "The disk is full. It is safe on this device.",
  });
  assert.deepEqual(ids(), ["a"]);
});
