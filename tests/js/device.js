// A browser's keeping, network and page, as far as the outbox knows them.

import "fake-indexeddb/auto";

class Storage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

export const STORED = () => new Response('{"kept": "new", "notes": []}', { status: 201 });
export const OFFLINE = () => {
  throw new TypeError("Failed to fetch");
};

export function refusal(status, error, mistakes = []) {
  return () => new Response(JSON.stringify({ error, mistakes }), { status });
}

const database = indexedDB;

/** The diary of the page, unless a test opens another. */
export const HERS = "hers";

/** A place that a browser refuses, as one does that is told to keep nothing. */
const REFUSED = new Proxy({}, {
  get() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
  ownKeys() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
});

/**
 * A fresh device: `answer` stands in for the diary, `refuses` says what the browser does not let a page have. Each of
 * `requests` holds what was asked, and how many had been answered by then; `open` opens another diary's page.
 * @param {(record: object) => Response | Promise<Response>} answer
 * @param {{database?: boolean, storage?: boolean}} refuses
 * @param {string} diary that the page belongs to
 */
export async function device(answer, refuses = {}, diary = HERS) {
  await emptied();
  const storage = refuses.storage ? REFUSED : new Storage();
  const requests = [];
  let answered = 0;
  const fetch = async (address, { body, ...options }) => {
    const record = JSON.parse(body);
    requests.push({ address, record, answered, ...options });
    await new Promise((resolve) => setImmediate(resolve));
    const response = await answer(record);
    answered++;
    return response;
  };
  const listeners = {};
  const document = {
    cookie: "theme=dark; csrftoken=abc123; x=y",
    visibilityState: "visible",
    readyState: "loading",
    getElementById: () => null,
    querySelector: (selector) => (selector.startsWith("meta[") ? { getAttribute: () => diary } : null),
    addEventListener: (name, listener) => (listeners[name] = listener),
  };
  set({
    fetch,
    document,
    localStorage: storage,
    indexedDB: refuses.database ? REFUSED : database,
    addEventListener: (name, listener) => (listeners[name] = listener),
  });
  const open = (another) => (diary = another);
  return { storage, requests, open, happens: (name) => listeners[name]() };
}

/** A page that has the database open lets go of it. */
function emptied() {
  return new Promise((done, fail) => Object.assign(database.deleteDatabase("footwork"), { onsuccess: done, onerror: fail }));
}

function set(globals) {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** As much of a record as the outbox reads. */
export function recordOf(id, started_at = "2026-01-31T07:30:00.000+01:00", revision = 1) {
  return { id, revision, title: "Toe presses", started_at, pain: { knee: 0 } };
}
