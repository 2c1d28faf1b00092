// Records wait on this device until the diary that they belong to has taken them; sending twice stores once.

import { inDatabase, inPage, inStorage, isNewer, putInStorage } from "./record_stores.js";
import { refreshPages } from "../offline/refresh_pages.js";
import { csrfToken } from "./csrf_token.js";
import { DIARY_HEADER, diaryId } from "./diary_id.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("../types.d.ts").WaitingRecord} WaitingRecord */
/**
 * @typedef {object} Delivery
 * @property {"stored" | "waiting" | "refused" | "another" | "here"} outcome
 * @property {string} error
 * @property {string[]} notes
 * @property {{title: string, started_at: string, revision: number, same: boolean}} [here] what the diary has under the record's
 * id, where the record was to go in only if there is none
 */
/** @typedef {Delivery & {record: SessionRecord}} Undelivered */

/** The best first. */
const STORES = [inDatabase, inStorage, inPage];

/** Answers that another try may change: no token yet, another diary that is open, or a diary that is busy. */
const LATER = [403, 409, 503];

/** A network that neither answers nor fails is one that is not there. */
const TIMEOUT_MS = 20_000;

/**
 * Keep a record of this page's diary on this device; a later revision takes the place of an earlier.
 * @param {SessionRecord} record
 * @returns {Promise<boolean>} whether it is saved when the page is closed: all that lasts may be full or shut
 */
export async function put(record) {
  for (const store of STORES) {
    try {
      await store.put(belongingHere(record));
      return store.lasts;
    } catch {
      // the next may do
    }
  }
  return false;
}

/** Keep and send what a page that goes away knows: it can wait for nothing. @param {SessionRecord} record */
export function putOnLeave(record) {
  try {
    putInStorage(belongingHere(record));
  } catch {
    void put(record); // most browsers still end what was begun
  }
  void deliver(record, { keepalive: true });
}

/** @param {SessionRecord} record @returns {WaitingRecord} */
function belongingHere(record) {
  return { ...record, diary: diaryId() };
}

/** What waits for this page's diary. @returns {Promise<SessionRecord[]>} the oldest first */
export async function waiting() {
  return (await all()).filter(isOwn).map(asSent);
}

/** What waits on this device for another diary. @returns {Promise<SessionRecord[]>} the oldest first */
export async function waitingElsewhere() {
  return (await all()).filter((record) => !isOwn(record)).map(asSent);
}

/** Versions before this one did not say whose a record was: it is taken for this diary's. @param {WaitingRecord} record */
function isOwn({ diary }) {
  return !diary || diary === diaryId();
}

/** @param {WaitingRecord} record @returns {SessionRecord} */
function asSent({ diary: _diary, ...record }) {
  return record;
}

/** @returns {Promise<WaitingRecord[]>} the oldest first */
async function all() {
  /** @type {Map<string, WaitingRecord>} */
  const found = new Map();
  for (const store of STORES) {
    for (const record of await store.all().catch(() => [])) {
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
 * Let a record that waits for another diary wait for this one, because the person says that it is theirs.
 * @param {SessionRecord} record
 */
export function adopt(record) {
  return put({ ...record, revision: record.revision + 1 }); // the newer takes the place of the other's
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
    for (const record of await waitingElsewhere()) left.push({ record, ...ANOTHERS });
    return left;
  });
}

/** Of all tabs only one sends at a time. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function onlyOneTab(work) {
  return navigator.locks ? navigator.locks.request("footwork-outbox", work) : work();
}

/** Last words, and what versions before this one saved, move from the storage into the database. */
async function moveToDatabase() {
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

/** @type {Delivery} */
const ANOTHERS = { outcome: "another", error: "", notes: [] };

/**
 * @param {SessionRecord} record
 * @param {{keepalive?: boolean, signal?: AbortSignal, headers?: Record<string, string>}} options
 * @returns {Promise<Delivery>}
 */
async function deliver(record, { headers = {}, ...options }) {
  try {
    const response = await fetch(`/records/${record.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken(), [DIARY_HEADER]: diaryId(), ...headers },
      body: JSON.stringify(record),
      ...options,
    });
    if (response.ok) {
      const { notes, changes } = await response.json();
      await forget(record);
      if (changes) refreshPages();
      return { outcome: "stored", error: "", notes };
    }
    if (response.status === 412) return { outcome: "here", error: "", notes: [], ...(await response.json()) };
    const outcome = LATER.includes(response.status) ? "waiting" : "refused";
    return { outcome, error: await reason(response), notes: [] };
  } catch {
    return UNREACHED;
  }
}

/** The person may have gone back and on meanwhile: a newer revision stays. @param {SessionRecord} record */
export async function forget(record) {
  await Promise.allSettled(STORES.map((store) => store.remove(record)));
}

/** Nothing waits any more for a diary that was erased. @param {string} erased its id */
export async function forgetAllOf(erased) {
  const gone = (await all()).filter(({ diary }) => !diary || diary === erased);
  await Promise.all(gone.map(forget));
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
