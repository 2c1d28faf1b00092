// After "Erase everything" this device forgets the diary that is gone, but not what waits here for another one.

import { forgetAllOf } from "./waiting_records.js";
import { RECORD_KEYS } from "./record_stores.js";
import { PLACE_KEYS, forgetPlace } from "../session/saved_place.js";
import { deletePageCaches } from "../offline/page_cache.js";

/** Handled by diary; all else in the storage goes. */
const BY_DIARY = [RECORD_KEYS, PLACE_KEYS];

/** @param {string} diary the id of the one that is gone */
export async function eraseDevice(diary) {
  forgetPlace(diary);
  forgetChoices();
  await Promise.allSettled([forgetPages(), forgetAllOf(diary), endPush()]);
}

/** How loud, who is reminded, which exercises are not new. */
function forgetChoices() {
  try {
    const keys = Object.keys(localStorage).filter((key) => !BY_DIARY.some((prefix) => key.startsWith(prefix)));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // nothing was saved
  }
}

/** The worker goes on with it when the page is left. */
async function forgetPages() {
  const worker = navigator.serviceWorker?.controller;
  if (worker) worker.postMessage("forget");
  else await deletePageCaches();
}

/** The site has forgotten whom it reminds; so does the browser. */
async function endPush() {
  const worker = await navigator.serviceWorker?.getRegistration();
  await (await worker?.pushManager?.getSubscription())?.unsubscribe();
}
