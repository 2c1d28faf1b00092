import assert from "node:assert/strict";
import { test } from "node:test";

import { deliverAll, send, sendNew } from "../../../src/footwork/outputs/web_player/scripts/records/outbox.js";
import { forget, put, waiting } from "../../../src/footwork/outputs/web_player/scripts/records/waiting_records.js";
import { OFFLINE, STORED, device, recordOf, refusal } from "../device.js";

const idsOf = (left) => left.map(({ record }) => record.id);
const ids = async () => (await waiting()).map(({ id }) => id);

async function putThree() {
  await put(recordOf("c", "2026-02-02T07:30:00.000+01:00"));
  await put(recordOf("a", "2026-01-31T07:30:00.000+01:00"));
  await put(recordOf("b", "2026-02-01T07:30:00.000+01:00"));
}

test("all that waits is sent once, the oldest first, each when the one before is answered", async () => {
  const { requests } = await device(STORED);
  await putThree();
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(requests.map(({ record, answered }) => [record.id, answered]), [["a", 0], ["b", 1], ["c", 2]]);
  assert.deepEqual(await ids(), []);
});

test("a refused record does not hold up those after it, and is told of with the reason", async () => {
  await device((record) => (record.id === "b" ? refusal(422, "Is the clock right?")() : STORED()));
  await putThree();
  const left = await deliverAll();
  assert.deepEqual(left, [{ record: recordOf("b", "2026-02-01T07:30:00.000+01:00"), outcome: "refused", error: "Is the clock right?", notes: [] }]);
  assert.deepEqual(await ids(), ["b"]);
});

test("a refused record that is discarded is gone, and the others stay", async () => {
  await device(refusal(422, "No."));
  await putThree();
  const [, second] = await deliverAll();
  await forget(second.record);
  assert.deepEqual(await ids(), ["a", "c"]);
});

test("without a network everything stays, in order, and is not tried one by one", async () => {
  const { requests } = await device(OFFLINE);
  await putThree();
  assert.deepEqual(idsOf(await deliverAll()), ["a", "b", "c"]);
  assert.deepEqual(await ids(), ["a", "b", "c"]);
  assert.equal(requests.length, 1);
});

test("what stayed is sent again the next time", async () => {
  let answer = OFFLINE;
  await device(() => answer());
  await putThree();
  assert.equal((await deliverAll()).length, 3);
  answer = STORED;
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(await ids(), []);
});

test("where nothing waits nothing is sent", async () => {
  const { requests } = await device(STORED);
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(requests, []);
});

test("two tabs that open together send each record once", async () => {
  const { requests } = await device(STORED);
  await putThree();
  await Promise.all([deliverAll(), deliverAll()]);
  assert.deepEqual(requests.map(({ record }) => record.id), ["a", "b", "c"]);
});

test("a session that ends while another tab delivers is sent when that one is done", async () => {
  const { requests } = await device(STORED);
  await putThree();
  const delivering = deliverAll();
  await send(recordOf("d", "2026-02-03T07:30:00.000+01:00"));
  await delivering;
  assert.deepEqual(requests.map(({ record, answered }) => [record.id, answered]), [["a", 0], ["b", 1], ["c", 2], ["d", 3]]);
});

test("a record that is to be new brings back what the diary has under its id, and changes nothing", async () => {
  const here = { title: "Toe presses", started_at: "2026-01-31T07:30:00+01:00", revision: 3, same: false };
  const { requests } = await device(() => Response.json({ here }, { status: 412 }));
  assert.deepEqual(await sendNew(recordOf("a")), { outcome: "here", error: "", notes: [], here });
  assert.equal(requests[0].headers["If-None-Match"], "*");
  await send(recordOf("a"));
  assert.equal(requests[1].headers["If-None-Match"], undefined);
});

test("a page delivers what waits when it is opened, when the network is back, and when it is seen again", async () => {
  let answer = OFFLINE;
  const { requests, happens } = await device(() => answer());
  await putThree();
  const { everyPage } = await import("../../../src/footwork/outputs/web_player/scripts/every_page.js");
  everyPage();
  await until(() => requests.length === 1);
  await deliverAll(); // has its turn after the page
  happens("visibilitychange");
  await until(() => requests.length === 3);
  answer = STORED;
  happens("online");
  await until(async () => (await ids()).length === 0);
  assert.deepEqual(requests.slice(-3).map(({ record }) => record.id), ["a", "b", "c"]);
});

async function until(done) {
  for (let turn = 0; turn < 1000; turn++) {
    if (await done()) return;
    await new Promise(setImmediate);
  }
  assert.fail("it never came to be");
}
