// Where records wait on this device: in a database; where that is refused or full, in the smaller storage beside it; where
// that is refused too, in the page, which keeps them no longer than it is open.

import { withTimeout } from "../offline/with_timeout.js";
import { answer, ended, openDatabase } from "./database.js";

/** @typedef {import("../types.d.ts").WaitingRecord} WaitingRecord */
/** @typedef {import("../types.d.ts").RecordStore} RecordStore */

const STORE = "records";
/** So begin the keys of records in the storage. */
export const RECORD_KEYS = "footwork-record-";

/** A database that does not answer, as some browsers' do now and then, is taken for one that refuses. */
const TIMEOUT_MS = 3000;

/** @type {Promise<IDBDatabase> | null} */
let database = null;

/** Rejects also where asking for it throws. */
async function open() {
  database ??= openDatabase("footwork", STORE, close);
  database.catch(close);
  return database;
}

/** The next that needs the database opens it anew. */
function close() {
  database = null;
}

/**
 * One transaction, done when it is on the disk: what is told as saved outlives a battery that dies the moment after.
 * @param {(store: IDBObjectStore) => Promise<void>} work
 */
async function write(work) {
  const transaction = (await open()).transaction(STORE, "readwrite", { durability: "strict" });
  await Promise.all([work(transaction.objectStore(STORE)), ended(transaction)]);
}

/** @template T @param {(store: IDBObjectStore) => IDBRequest<T>} ask */
async function read(ask) {
  return answer(ask((await open()).transaction(STORE).objectStore(STORE)));
}

/** @type {RecordStore} */
export const inDatabase = {
  lasts: true,
  put: (record) => withTimeout(write((store) => putInDatabase(store, record)), TIMEOUT_MS),
  all: () => withTimeout(read((store) => store.getAll()), TIMEOUT_MS),
  remove: (record) => withTimeout(write((store) => removeFromDatabase(store, record)), TIMEOUT_MS),
};

/** @param {IDBObjectStore} store @param {WaitingRecord} record */
async function putInDatabase(store, record) {
  if (isNewer(record, await answer(store.get(record.id)))) await answer(store.put(record));
}

/** @param {IDBObjectStore} store @param {WaitingRecord} record */
async function removeFromDatabase(store, record) {
  if (!isNewer(await answer(store.get(record.id)), record)) await answer(store.delete(record.id));
}

/** @type {RecordStore} */
export const inStorage = {
  lasts: true,
  put: async (record) => putInStorage(record),
  all: async () => Object.keys(localStorage).filter((key) => key.startsWith(RECORD_KEYS)).flatMap(readable),
  remove: async (record) => {
    const [saved] = readable(RECORD_KEYS + record.id);
    if (saved && !isNewer(saved, record)) localStorage.removeItem(RECORD_KEYS + record.id);
  },
};

/** Done when it returns, which nothing else on a page that goes away is. @param {WaitingRecord} record */
export function putInStorage(record) {
  const key = RECORD_KEYS + record.id;
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
const pageRecords = new Map();

/** @type {RecordStore} */
export const inPage = {
  lasts: false,
  put: async (record) => {
    if (isNewer(record, pageRecords.get(record.id))) pageRecords.set(record.id, record);
  },
  all: async () => [...pageRecords.values()],
  remove: async (record) => {
    if (!isNewer(pageRecords.get(record.id), record)) pageRecords.delete(record.id);
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
