// The browser's database, asked with promises. A library for it would be the largest module that every page loads.

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** That a transaction is over, with all that was written. @param {IDBTransaction} transaction @returns {Promise<void>} */
export function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new DOMException("Aborted", "AbortError"));
  });
}

/**
 * A database of one store, whose things are found by their `id`. `closed` is told when it is closed from elsewhere: by the
 * browser, or because another page wants to delete it, which we do not hold up.
 * @param {string} name @param {string} store @param {() => void} closed
 */
export async function openDatabase(name, store, closed) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
  const database = await answer(request);
  database.onclose = closed;
  database.onversionchange = () => {
    closed();
    database.close();
  };
  return database;
}
