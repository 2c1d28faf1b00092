// Records that wait on this device until the diary that they belong to has taken them.

import { diaryId } from "./diary_id.js";
import { inDatabase, inPage, inStorage, isNewer, putInStorage } from "./record_stores.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("../types.d.ts").WaitingRecord} WaitingRecord */

/** The best first. */
const STORES = [inDatabase, inStorage, inPage];

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

/** Save what a page that goes away knows: it can wait for nothing. @param {SessionRecord} record */
export function putAtOnce(record) {
  try {
    putInStorage(belongingHere(record));
  } catch {
    void put(record); // most browsers still end what was begun
  }
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
 * Let a record that waits for another diary wait for this one, because the person says that it is theirs.
 * @param {SessionRecord} record
 */
export function adopt(record) {
  return put({ ...record, revision: record.revision + 1 }); // the newer takes the place of the other's
}

/** Last words, and what versions before this one saved, move from the storage into the database. */
export async function moveToDatabase() {
  for (const record of await inStorage.all().catch(() => [])) {
    try {
      await inDatabase.put(record);
      await inStorage.remove(record);
    } catch {
      return; // it waits where it is
    }
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
