// Two diaries, one after the other under one address: what was done in one never goes into the other by itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { deliverAll, putOnLeave } from "../../../src/footwork/outputs/web_player/scripts/records/outbox.js";
import { adopt, forget, put, waiting, waitingElsewhere } from "../../../src/footwork/outputs/web_player/scripts/records/waiting_records.js";
import { OFFLINE, STORED, device, recordOf, refusal } from "../device.js";

const HIS = "his";
const EVERYWHERE = [{}, { database: true }, { database: true, storage: true }];
const idsOf = (records) => records.map(({ id }) => id);
const sent = (requests) => requests.map(({ record }) => record);

test("a record of another diary is not sent, wherever it waits, and is told of", async () => {
  for (const refuses of EVERYWHERE) {
    const { requests, open } = await device(STORED, refuses);
    await put(recordOf("a"));
    open(HIS);
    assert.deepEqual(await deliverAll(), [{ record: recordOf("a"), outcome: "another", error: "", notes: [] }]);
    assert.deepEqual(requests, []);
    assert.deepEqual([await waiting(), await waitingElsewhere()], [[], [recordOf("a")]]);
  }
});

test("the record is sent when its own diary is open again, as it was", async () => {
  const { requests, open } = await device(STORED);
  await put(recordOf("a"));
  open(HIS);
  await put(recordOf("b"));
  await deliverAll();
  open("hers");
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(sent(requests), [recordOf("b"), recordOf("a")]);
  assert.deepEqual(await waitingElsewhere(), []);
});

test("a last word stays with its diary too, also when it moves into the database", async () => {
  const { requests, storage, open } = await device(OFFLINE);
  putOnLeave(recordOf("a"));
  await new Promise(setImmediate);
  requests.length = 0;
  open(HIS);
  await deliverAll();
  assert.deepEqual([Object.keys(storage), requests], [[], []]);
  assert.deepEqual(idsOf(await waitingElsewhere()), ["a"]);
});

test("a record that an older version saved without a diary is taken for this one's", async () => {
  const { requests, storage } = await device(STORED);
  storage.setItem("footwork-record-a", JSON.stringify(recordOf("a")));
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(sent(requests), [recordOf("a")]);
});

test("what a person says is theirs is sent to the diary that is open, once", async () => {
  const { requests, open } = await device(STORED);
  await put(recordOf("a"));
  open(HIS);
  await adopt(recordOf("a"));
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(requests.map(({ record, headers }) => [record.id, headers["Footwork-Diary"]]), [["a", HIS]]);
  open("hers");
  assert.deepEqual(await deliverAll(), []);
  assert.equal(requests.length, 1);
});

test("what a person says is theirs waits for the diary that was open, where that goes away", async () => {
  let answer = OFFLINE;
  const { open } = await device(() => answer());
  await put(recordOf("a"));
  open(HIS);
  await adopt(recordOf("a"));
  const [left] = await deliverAll();
  assert.equal(left.outcome, "waiting");
  answer = STORED;
  assert.deepEqual(await deliverAll(), []);
});

test("a record of another diary can be deleted", async () => {
  const { open } = await device(STORED);
  await put(recordOf("a"));
  open(HIS);
  await forget(recordOf("a"));
  assert.deepEqual(await deliverAll(), []);
});

test("where the site says that another diary is open the record waits", async () => {
  await device(refusal(409, "Another diary is open now."));
  await put(recordOf("a"));
  const [left] = await deliverAll();
  assert.deepEqual([left.outcome, left.error], ["waiting", "Another diary is open now."]);
  assert.deepEqual(idsOf(await waiting()), ["a"]);
});

test("a page that belongs to no diary sends nothing and tells of nothing", async () => {
  const { requests, open } = await device(STORED);
  await put(recordOf("a"));
  open("");
  assert.deepEqual(await deliverAll(), []);
  assert.deepEqual(requests, []);
  open("hers");
  assert.deepEqual(idsOf(await waiting()), ["a"]);
});
