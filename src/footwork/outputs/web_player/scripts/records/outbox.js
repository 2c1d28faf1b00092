// Sends records to the diary that they belong to: one by one, and from one tab at a time.

import { UNREACHED, deliver } from "./delivery.js";
import { diaryId } from "./diary_id.js";
import { moveToDatabase, putAtOnce, waiting, waitingElsewhere } from "./waiting_records.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("./delivery.js").Delivery} Delivery */
/** @typedef {Delivery & {record: SessionRecord}} Undelivered */

/** A network that neither answers nor fails is one that is not there. */
const TIMEOUT_MS = 20_000;

/** @type {Delivery} */
const FOREIGN = { outcome: "another", error: "", notes: [] };

/** Save and send what a page that goes away knows. @param {SessionRecord} record */
export function putOnLeave(record) {
  putAtOnce(record);
  void deliver(record, { keepalive: true });
}

/**
 * Send one record; it leaves this device's keeping only when the diary has acknowledged it.
 * @param {SessionRecord} record
 * @returns {Promise<Delivery>}
 */
export function send(record) {
  return onlyOneTab(() => deliver(record, { signal: AbortSignal.timeout(TIMEOUT_MS) }));
}

/**
 * Send a record that is to be new: what the diary has under its id stays, and comes back.
 * @param {SessionRecord} record
 * @returns {Promise<Delivery>}
 */
export function sendNew(record) {
  const options = { headers: { "If-None-Match": "*" }, signal: AbortSignal.timeout(TIMEOUT_MS) };
  return onlyOneTab(() => deliver(record, options));
}

/**
 * Send all that waits for this diary, in order. One that is refused does not hold up those after it; a diary that cannot be
 * reached does. What waits for another diary is not sent. A page that belongs to no diary sends nothing.
 * @returns {Promise<Undelivered[]>} what stays, and why
 */
export function deliverAll() {
  return onlyOneTab(async () => {
    if (!diaryId()) return [];
    await moveToDatabase();
    /** @type {Undelivered[]} */
    const left = [];
    /** @type {Delivery | null} */
    let delivery = null;
    for (const record of await waiting()) {
      if (delivery !== UNREACHED) delivery = await deliver(record, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (delivery.outcome !== "stored") left.push({ record, ...delivery });
    }
    for (const record of await waitingElsewhere()) left.push({ record, ...FOREIGN });
    return left;
  });
}

/** Of all tabs only one sends at a time. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function onlyOneTab(work) {
  return navigator.locks ? navigator.locks.request("footwork-outbox", work) : work();
}
