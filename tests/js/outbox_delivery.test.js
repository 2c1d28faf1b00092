import assert from "node:assert/strict";
import { test } from "node:test";

import { deliverAll, put, waiting } from "../../src/footwork/outputs/web_player/scripts/outbox.js";
import { OFFLINE, STORED, device, recordOf, refusal } from "./device.js";

const ids = () => waiting().map(({ id }) => id);

function putThree() {
  put(recordOf("c", "2026-02-02T07:30:00.000+01:00"));
  put(recordOf("a", "2026-01-31T07:30:00.000+01:00"));
  put(recordOf("b", "2026-02-01T07:30:00.000+01:00"));
}

test("all that waits is sent once, the oldest first, each when the one before is answered", async () => {
  const { requests, notice } = device(STORED);
  putThree();
  assert.equal(await deliverAll(), 0);
  assert.deepEqual(requests.map(({ record, answered }) => [record.id, answered]), [["a", 0], ["b", 1], ["c", 2]]);
  assert.deepEqual(ids(), []);
  assert.equal(notice.hidden, true);
});

test("a refused record does not hold up those after it, and the page says which one stays and why", async () => {
  const { notice } = device((record) => (record.id === "b" ? refusal(422, "Is the clock right?")() : STORED()));
  putThree();
  assert.equal(await deliverAll(), 1);
  assert.deepEqual(ids(), ["b"]);
  assert.equal(notice.hidden, false);
  assert.equal(
    notice.textContent,
    "Toe presses of 2026-02-01 is still on this device only. Is the clock right?",
  );
});

test("without a network everything stays and the page says so, in order", async () => {
  const { notice } = device(OFFLINE);
  putThree();
  assert.equal(await deliverAll(), 3);
  assert.deepEqual(ids(), ["a", "b", "c"]);
  assert.deepEqual(notice.textContent.match(/\d{4}-\d{2}-\d{2}/g), ["2026-01-31", "2026-02-01", "2026-02-02"]);
});

test("what stayed is sent again the next time, and the notice goes", async () => {
  let answer = OFFLINE;
  const { notice } = device(() => answer());
  putThree();
  await deliverAll();
  assert.equal(notice.hidden, false);
  answer = STORED;
  assert.equal(await deliverAll(), 0);
  assert.deepEqual(ids(), []);
  assert.equal(notice.hidden, true);
  assert.equal(notice.textContent, "");
});

test("where nothing waits nothing is sent", async () => {
  const { requests } = device(STORED);
  assert.equal(await deliverAll(), 0);
  assert.deepEqual(requests, []);
});

test("a page without a place for the notice delivers all the same", async () => {
  device(STORED);
  document.getElementById = () => null;
  putThree();
  assert.equal(await deliverAll(), 0);
  assert.deepEqual(ids(), []);
});

test("a page with a place for the notice delivers what waits when it is opened", async () => {
  const { requests } = device(STORED);
  putThree();
  await import("../../src/footwork/outputs/web_player/scripts/site.js?opened");
  for (let turn = 0; turn < 100 && ids().length; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(requests.map(({ record }) => record.id), ["a", "b", "c"]);
});

test("one entry that cannot be read does not keep the others from the diary", async () => {
  const { storage, requests } = device(STORED);
  storage.setItem("footwork-record-broken", '{"id": "bro');
  putThree();
  await deliverAll().catch(() => {});
  assert.deepEqual(requests.map(({ record }) => record.id), ["a", "b", "c"]);
});
