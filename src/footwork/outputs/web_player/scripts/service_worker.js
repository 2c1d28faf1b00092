// Without a network: the pages that were named when this version came, each with what it names itself. Pages are asked of
// the network first, what never changes is not asked for twice, and no other page is kept.

import { Shelf, forgetShelves, namedIn, openLast } from "./offline/page_cache.js";
import { within } from "./offline/with_timeout.js";

/** @typedef {import("./types.d.ts").Offline} Offline */

const worker = /** @type {ServiceWorkerGlobalScope & {offline: Offline}} */ (/** @type {unknown} */ (self));

/** The server writes it ahead of this script, so that a version and what belongs to it come together. */
const { version, pages, players, play, fixed, sorry, unplayed, keepable } = worker.offline;

const shelf = new Shelf(version, (text) => namedIn(text, fixed), keepable);

/** A person waits for a slow network no longer than this, if there is a page of before. */
const PATIENCE_MS = 3000;

worker.addEventListener("install", (event) => event.waitUntil(shelf.fill([...players, ...pages, sorry, unplayed])));

worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([worker.clients.claim(), tidy()])));

worker.addEventListener("message", (event) => {
  if (event.data === "take over") void worker.skipWaiting();
  // whether exercises may start has changed: what is kept is to say the same
  if (event.data === "refill") event.waitUntil(refill().catch(() => {}));
  if (event.data === "forget") event.waitUntil(forgetShelves().then(refill).catch(() => {}));
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
    event.waitUntil(tidy());
    event.respondWith(event.request.method === "GET" && isKept(address) ? freshOrKept(event, address) : freshOrSorry(event));
  } else if (event.request.method === "GET" && fixed.some((prefix) => address.startsWith(prefix))) {
    event.respondWith(shelf.take(address, event.request));
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

/** A session that the person made is kept once it was opened. @param {string} address */
function isKept(address) {
  return pages.includes(address) || (address.startsWith(play) && !address.includes("?"));
}

async function refill() {
  await shelf.fill([...new Set([...players, ...pages, sorry, unplayed, ...(await shelf.under(play))])]);
}

/**
 * The page as the network has it, and the one of before where that fails or takes long.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function freshOrKept(event, address) {
  const coming = fetch(event.request);
  event.waitUntil(coming.then((page) => keep(event, page.clone(), address)).catch(() => {}));
  const kept = await shelf.find(address);
  if (kept) return within(coming, PATIENCE_MS).catch(() => kept);
  return orInstead(coming, address.startsWith(play) ? unplayed : sorry);
}

/**
 * @param {FetchEvent} event
 * @param {Response} page
 * @param {string} address
 */
async function keep(event, page, address) {
  await look(event, page.clone());
  await shelf.put(address, page);
}

/**
 * Where a page is of another diary than the last, that one's pages take the place of the other's on this device, and in the
 * window, should a page of before be shown there because the network took long.
 * @param {FetchEvent} event
 * @param {Response} page
 */
async function look(event, page) {
  if (!page.headers.get("Content-Type")?.startsWith("text/html") || !(await shelf.sees(page))) return;
  (await worker.clients.get(event.resultingClientId))?.postMessage({ diary: await openLast() });
  event.waitUntil(refill().catch(() => {}).then(tidy));
}

/** @param {FetchEvent} event */
async function freshOrSorry(event) {
  const coming = fetch(event.request);
  event.waitUntil(coming.then((page) => look(event, page.clone())).catch(() => {}));
  return orInstead(coming, sorry);
}

/**
 * @param {Promise<Response>} coming
 * @param {string} instead the address of the page that is shown where the network fails
 */
async function orInstead(coming, instead) {
  try {
    return await coming;
  } catch (error) {
    const page = await shelf.find(instead);
    if (page) return page;
    throw error;
  }
}

/** Remove what older versions kept, unless a session may be playing from it. */
async function tidy() {
  const older = await shelf.others();
  // looked at after the others were listed, so that what a newer version fills by now is not among them
  const { installing, waiting } = worker.registration;
  if (older.length === 0 || installing || waiting) return;
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ url }) => new URL(url).pathname.startsWith(play))) return;
  await Promise.all(older.map((name) => caches.delete(name)));
}
