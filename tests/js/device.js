// A browser's keeping, network and page, as far as the outbox knows them.

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

/**
 * A fresh device: `answer` stands in for the diary. Each of `requests` holds what was asked, and how many had been
 * answered by then; `notice` is the place on the page for what waits.
 * @param {(record: object) => Response | Promise<Response>} answer
 */
export function device(answer) {
  const storage = new Storage();
  const requests = [];
  const notice = { hidden: true, textContent: "" };
  let answered = 0;
  const fetch = async (address, { body, ...options }) => {
    const record = JSON.parse(body);
    requests.push({ address, record, answered, ...options });
    await new Promise((resolve) => setImmediate(resolve));
    const response = await answer(record);
    answered++;
    return response;
  };
  const document = { cookie: "theme=dark; csrftoken=abc123; x=y", getElementById: () => notice };
  for (const [name, value] of Object.entries({ localStorage: storage, fetch, document })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return { storage, requests, notice };
}

/** As much of a record as the outbox reads. */
export function recordOf(id, started_at = "2026-01-31T07:30:00.000+01:00", revision = 1) {
  return { id, revision, title: "Toe presses", started_at, pain: { knee: 0 } };
}
