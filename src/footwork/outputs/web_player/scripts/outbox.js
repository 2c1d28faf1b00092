// Records wait on this device until the diary has taken them; sending twice stores once.

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */
/** @typedef {{outcome: "stored" | "waiting" | "refused", error: string}} Delivery */

const PREFIX = "footwork-record-";

/** Answers that another try may change: no token yet, or a diary that is busy. */
const LATER = [403, 503];

/**
 * Keep a record on this device; a later revision takes the place of an earlier.
 * @param {SessionRecord} record
 * @returns {boolean} whether the device could: its storage may be full or shut
 */
export function put(record) {
  try {
    localStorage.setItem(PREFIX + record.id, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** @returns {SessionRecord[]} the oldest first */
export function waiting() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap(read)
    .sort((a, b) => Date.parse(a.started_at) - Date.parse(b.started_at));
}

/**
 * The record under a key; none where what stands there cannot be read, which must not hold up the others.
 * @param {string} key
 * @returns {SessionRecord[]}
 */
function read(key) {
  try {
    return [JSON.parse(localStorage.getItem(key) ?? "")];
  } catch {
    return [];
  }
}

/**
 * Send one record; it leaves this device's keeping only when the diary has acknowledged it.
 * @param {SessionRecord} record
 * @param {{keepalive?: boolean}} options
 * @returns {Promise<Delivery>}
 */
export async function send(record, { keepalive = false } = {}) {
  try {
    const response = await fetch(`/records/${record.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify(record),
      keepalive,
    });
    if (response.ok) {
      forget(record);
      return { outcome: "stored", error: "" };
    }
    return { outcome: LATER.includes(response.status) ? "waiting" : "refused", error: await reason(response) };
  } catch {
    return { outcome: "waiting", error: "" };
  }
}

/** The person may have gone back and on meanwhile: a newer revision stays. @param {SessionRecord} record */
function forget(record) {
  const key = PREFIX + record.id;
  if (read(key).some((kept) => kept.revision <= record.revision)) localStorage.removeItem(key);
}

/** @param {Response} response */
async function reason(response) {
  const text = await response.text();
  try {
    const { error, mistakes } = JSON.parse(text);
    return [error, ...mistakes].join(" ");
  } catch {
    return text.trim();
  }
}

function token() {
  return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

/** Send all that waits, in order, and say on the page what could not be stored. */
export async function deliverAll() {
  const left = [];
  for (const record of waiting()) {
    const { outcome, error } = await send(record);
    if (outcome !== "stored") left.push({ record, error });
  }
  const notice = document.getElementById("waiting");
  if (notice) {
    notice.hidden = left.length === 0;
    notice.textContent = left.map(({ record, error }) => sentence(record, error)).join(" ");
  }
  return left.length;
}

/**
 * @param {SessionRecord} record
 * @param {string} error
 */
function sentence(record, error) {
  return `${record.title} of ${record.started_at.slice(0, 10)} is still on this device only. ${error}`.trim();
}
