// Where records wait on this device: in a database; where that is refused or full, in the smaller storage beside it; where
// that is refused too, in the page, which keeps them no longer than it is open.

import { openDB } from "idb";
import { within } from "../offline/with_timeout.js";

/** @typedef {import("../types.d.ts").WaitingRecord} WaitingRecord */
/** @typedef {import("../types.d.ts").WaitingPlace} WaitingPlace */
/** @typedef {import("idb").IDBPObjectStore<unknown, ["records"], "records", "readwrite">} Store */

const STORE = "records";
/** So begin the keys of records in the storage. */
export const RECORDS = "footwork-record-";

/** A database that does not answer, as some browsers' do now and then, is taken for one that refuses. */
const PATIENCE_MS = 3000;

/** @type {ReturnType<typeof openDB> | null} */
let opened = null;

/** Rejects also where asking for it throws. */
async function database() {
  opened ??= openDB("footwork", 1, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: "id" }),
    blocking: (_version, _newer, event) => {
      close();
      /** @type {IDBDatabase} */ (event.target).close();
    },
    terminated: close,
  });
  opened.catch(close);
  return opened;
}

/** The next that needs the database opens it anew. */
function close() {
  opened = null;
}

/**
 * One transaction, done when it is on the disk: what is told as kept outlives a battery that dies the moment after.
 * @param {(store: Store) => Promise<void>} work
 */
async function write(work) {
  const { store, done } = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
  await Promise.all([work(store), done]);
}

/** @type {WaitingPlace} */
export const inDatabase = {
  lasts: true,
  put: (record) => within(write((store) => putInDatabase(store, record)), PATIENCE_MS),
  all: () => within(database().then((open) => open.getAll(STORE)), PATIENCE_MS),
  remove: (record) => within(write((store) => removeFromDatabase(store, record)), PATIENCE_MS),
};

/** @param {Store} store @param {WaitingRecord} record */
async function putInDatabase(store, record) {
  if (isNewer(record, await store.get(record.id))) await store.put(record);
}

/** @param {Store} store @param {WaitingRecord} record */
async function removeFromDatabase(store, record) {
  if (!isNewer(await store.get(record.id), record)) await store.delete(record.id);
}

/** @type {WaitingPlace} */
export const inStorage = {
  lasts: true,
  put: async (record) => putInStorage(record),
  all: async () => Object.keys(localStorage).filter((key) => key.startsWith(RECORDS)).flatMap(readable),
  remove: async (record) => {
    const [kept] = readable(RECORDS + record.id);
    if (kept && !isNewer(kept, record)) localStorage.removeItem(RECORDS + record.id);
  },
};

/** Done when it returns, which nothing else on a page that goes away is. @param {WaitingRecord} record */
export function putInStorage(record) {
  const key = RECORDS + record.id;
  if (isNewer(record, readable(key)[0])) localStorage.setItem(key, JSON.stringify(record));
}

/**
 * The record under a key; none where what stands there cannot be read, which must not hold up the others.
 * @param {string} key
 * @returns {WaitingRecord[]}
 */
function readable(key) {
  try {
    return [JSON.parse(localStorage.getItem(key) ?? "")];
  } catch {
    return [];
  }
}

/** @type {Map<string, WaitingRecord>} */
const inMind = new Map();

/** @type {WaitingPlace} */
export const inPage = {
  lasts: false,
  put: async (record) => {
    if (isNewer(record, inMind.get(record.id))) inMind.set(record.id, record);
  },
  all: async () => [...inMind.values()],
  remove: async (record) => {
    if (!isNewer(inMind.get(record.id), record)) inMind.delete(record.id);
  },
};

/**
 * Whether one is newer than another, or the other is not there.
 * @param {WaitingRecord | undefined} record
 * @param {WaitingRecord | undefined} than
 */
export function isNewer(record, than) {
  return record !== undefined && (than === undefined || record.revision > than.revision);
}
