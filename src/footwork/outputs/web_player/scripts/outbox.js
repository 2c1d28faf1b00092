// Records wait on this device until the diary has taken them; sending twice stores once.

import { inDatabase, inPage, inStorage, isNewer, putInStorage } from "./places.js";
import { refill } from "./refill.js";
import { token } from "./token.js";

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */
/** @typedef {{outcome: "stored" | "waiting" | "refused", error: string, notes: string[]}} Delivery */
/** @typedef {Delivery & {record: SessionRecord}} Left */

/** The best first. */
const PLACES = [inDatabase, inStorage, inPage];

/** Answers that another try may change: no token yet, or a diary that is busy. */
const LATER = [403, 503];

/** A network that neither answers nor fails is one that is not there. */
const PATIENCE_MS = 20_000;

/**
 * Keep a record on this device; a later revision takes the place of an earlier.
 * @param {SessionRecord} record
 * @returns {Promise<boolean>} whether it is kept when the page is closed: all that lasts may be full or shut
 */
export async function put(record) {
  for (const place of PLACES) {
    try {
      await place.put(record);
      return place.lasts;
    } catch {
      // the next may do
    }
  }
  return false;
}

/** Keep and send what a page that goes away knows: it can wait for nothing. @param {SessionRecord} record */
export function lastWord(record) {
  try {
    putInStorage(record);
  } catch {
    void put(record); // most browsers still end what was begun
  }
  void deliver(record, { keepalive: true });
}

/** @returns {Promise<SessionRecord[]>} the oldest first */
export async function waiting() {
  /** @type {Map<string, SessionRecord>} */
  const found = new Map();
  for (const place of PLACES) {
    for (const record of await place.all().catch(() => [])) {
      if (isNewer(record, found.get(record.id))) found.set(record.id, record);
    }
  }
  return [...found.values()].sort((a, b) => Date.parse(a.started_at) - Date.parse(b.started_at));
}

/**
 * Send one record; it leaves this device's keeping only when the diary has acknowledged it.
 * @param {SessionRecord} record
 * @returns {Promise<Delivery>}
 */
export function send(record) {
  return alone(() => deliver(record, { signal: AbortSignal.timeout(PATIENCE_MS) }));
}

/**
 * Send all that waits, in order. One that is refused does not hold up those after it; a diary that cannot be reached does.
 * @returns {Promise<Left[]>} what stays, and why
 */
export function deliverAll() {
  return alone(async () => {
    await moveOver();
    /** @type {Left[]} */
    const left = [];
    /** @type {Delivery | null} */
    let delivery = null;
    for (const record of await waiting()) {
      if (delivery !== UNREACHED) delivery = await deliver(record, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (delivery.outcome !== "stored") left.push({ record, ...delivery });
    }
    return left;
  });
}

/** Of all tabs only one sends at a time. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function alone(work) {
  return navigator.locks ? navigator.locks.request("footwork-outbox", work) : work();
}

/** Last words, and what versions before this one kept, move from the storage into the database. */
async function moveOver() {
  for (const record of await inStorage.all().catch(() => [])) {
    try {
      await inDatabase.put(record);
      await inStorage.remove(record);
    } catch {
      return; // it waits where it is
    }
  }
}

/** @type {Delivery} */
const UNREACHED = { outcome: "waiting", error: "", notes: [] };

/**
 * @param {SessionRecord} record
 * @param {{keepalive?: boolean, signal?: AbortSignal}} options
 * @returns {Promise<Delivery>}
 */
async function deliver(record, options) {
  try {
    const response = await fetch(`/records/${record.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify(record),
      ...options,
    });
    if (response.ok) {
      const { notes, changes } = await response.json();
      await forget(record);
      if (changes) refill();
      return { outcome: "stored", error: "", notes };
    }
    const outcome = LATER.includes(response.status) ? "waiting" : "refused";
    return { outcome, error: await reason(response), notes: [] };
  } catch {
    return UNREACHED;
  }
}

/** The person may have gone back and on meanwhile: a newer revision stays. @param {SessionRecord} record */
export async function forget(record) {
  await Promise.allSettled(PLACES.map((place) => place.remove(record)));
}

/** What the diary says in words; a page that something else has answered is none. @param {Response} response */
async function reason(response) {
  if (response.headers.get("Content-Type")?.startsWith("text/html")) return "";
  const text = await response.text();
  try {
    const { error, mistakes } = JSON.parse(text);
    return [error, ...mistakes].join(" ");
  } catch {
    return text.trim();
  }
}
