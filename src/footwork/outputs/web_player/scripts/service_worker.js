// Without a network: Today and the sessions that are due, fetched ahead, and the pages that were visited, each with what it
// names itself. Pages are asked of the network first, what never changes is not asked for twice, and no other page is saved.

import { PageCache, deletePageCaches, lastDiary } from "./offline/page_cache.js";
import { addressesIn, sessionsIn } from "./offline/page_text.js";
import { withTimeout } from "./offline/with_timeout.js";

/** @typedef {import("./types.d.ts").Offline} Offline */

const worker = /** @type {ServiceWorkerGlobalScope & {offline: Offline}} */ (/** @type {unknown} */ (self));

/** The server writes it ahead of this script, so that a version and what belongs to it come together. */
const { version, today, pages, play, fixed, later, offline_page, missing_session_page, header } = worker.offline;

/** Fetched when this version comes, before any of them is visited. */
const AHEAD = [today, offline_page, missing_session_page];

const pageCache = new PageCache(version, needs, header);

/** A person waits for a slow network no longer than this, if there is a page of before. */
const TIMEOUT_MS = 3000;

worker.addEventListener("install", (event) => event.waitUntil(fetchAhead(AHEAD)));

worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([worker.clients.claim(), deleteOldCaches()])));

worker.addEventListener("message", (event) => {
  if (event.data === "take over") void worker.skipWaiting();
  // whether exercises may start has changed: what is saved is to say the same
  if (event.data === "refresh pages") event.waitUntil(refreshPages().catch(() => {}));
  if (event.data === "forget") event.waitUntil(deletePageCaches().then(refreshPages).catch(() => {}));
});

worker.addEventListener("push", (event) => {
  const { title, body, tag, navigate, icon } = event.data?.json().notification ?? {};
  // the name is that of the page's own reminder: where both come, the later takes the place of the other, in silence
  event.waitUntil(worker.registration.showNotification(title, { body, tag, data: new URL(navigate).pathname, icon }));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

worker.addEventListener("fetch", (event) => {
  const { origin, pathname, search } = new URL(event.request.url);
  if (origin !== location.origin) return;
  const address = pathname + search;
  if (event.request.mode === "navigate") {
    event.waitUntil(deleteOldCaches());
    event.respondWith(event.request.method === "GET" && isSaved(address) ? freshOrSaved(event, address) : freshOrOffline(event));
  } else if (event.request.method === "GET" && fixed.some((prefix) => address.startsWith(prefix))) {
    event.respondWith(pageCache.fetchFixed(address, event.request));
  }
});

/** In a page that is open, unless a session may be playing in it. @param {string} address */
async function open(address) {
  const windows = await worker.clients.matchAll({ type: "window" });
  const free = windows.find(({ url }) => !new URL(url).pathname.startsWith(play));
  if (!free) return worker.clients.openWindow(address);
  await free.focus();
  return free.navigate(address);
}

/** What of the addresses that a page names it cannot be shown without. @param {string} text */
function needs(text) {
  return addressesIn(text, fixed).filter((address) => !later.some((prefix) => address.startsWith(prefix)));
}

/** @param {string} address */
function isSaved(address) {
  return pages.includes(address) || (address.startsWith(play) && !address.includes("?"));
}

/** Pages, Today among them, and the sessions that it names. @param {string[]} addresses */
async function fetchAhead(addresses) {
  await pageCache.fill(addresses);
  await fetchDue(addresses);
}

/** The sessions that Today names. @param {string[]} [fetched] those that are here as they are now */
async function fetchDue(fetched = []) {
  const page = await (await pageCache.find(today))?.text();
  await pageCache.fill(sessionsIn(page ?? "").filter((address) => !fetched.includes(address)));
}

/** Everything that is saved, as it is now. */
async function refreshPages() {
  await fetchAhead([...new Set([...AHEAD, ...(await pageCache.addresses()).filter(isSaved)])]);
}

/**
 * The page as the network has it, and the one of before where that fails or takes long.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function freshOrSaved(event, address) {
  const coming = fetch(event.request);
  event.waitUntil(coming.then((page) => keep(event, page.clone(), address)).catch(() => {}));
  const saved = await pageCache.find(address);
  if (saved) return withTimeout(coming, TIMEOUT_MS).catch(() => saved);
  return orInstead(coming, address.startsWith(play) ? missing_session_page : offline_page);
}

/**
 * @param {FetchEvent} event
 * @param {Response} page
 * @param {string} address
 */
async function keep(event, page, address) {
  await noteDiary(event, page.clone());
  await pageCache.put(address, page);
  if (address === today) await fetchDue(await pageCache.addresses());
}

/**
 * Where a page is of another diary than the last, that one's pages take the place of the other's on this device, and in the
 * window, should a page of before be shown there because the network took long.
 * @param {FetchEvent} event
 * @param {Response} page
 */
async function noteDiary(event, page) {
  if (!page.headers.get("Content-Type")?.startsWith("text/html") || !(await pageCache.noteDiary(page))) return;
  (await worker.clients.get(event.resultingClientId))?.postMessage({ diary: await lastDiary() });
  event.waitUntil(refreshPages().catch(() => {}).then(deleteOldCaches));
}

/** @param {FetchEvent} event */
async function freshOrOffline(event) {
  const coming = fetch(event.request);
  event.waitUntil(coming.then((page) => noteDiary(event, page.clone())).catch(() => {}));
  return orInstead(coming, offline_page);
}

/**
 * @param {Promise<Response>} coming
 * @param {string} instead the address of the page that is shown where the network fails
 */
async function orInstead(coming, instead) {
  try {
    return await coming;
  } catch (error) {
    const page = await pageCache.find(instead);
    if (page) return page;
    throw error;
  }
}

/** Remove what older versions saved, unless a session may be playing from it. */
async function deleteOldCaches() {
  const older = await pageCache.olderCaches();
  // looked at after the others were listed, so that what a newer version fills by now is not among them
  const { installing, waiting } = worker.registration;
  if (older.length === 0 || installing || waiting) return;
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ url }) => new URL(url).pathname.startsWith(play))) return;
  await Promise.all(older.map((name) => caches.delete(name)));
}
