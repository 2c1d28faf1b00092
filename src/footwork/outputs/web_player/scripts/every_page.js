// What every page does: send what waits on this device, and see to it that the pages open without a network.

import { deliverAll } from "./records/outbox.js";
import { diaryId } from "./records/diary_id.js";

/** What could not be sent is tried again: a diary that was busy for a moment says nothing when it no longer is. */
const AGAIN_MS = 15_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let again;

/**
 * @callback Show
 * @param {import("./records/outbox.js").Undelivered[]} left
 * @param {() => Promise<void>} again called when something was discarded
 */

/** @param {Show} [show] what waits on this device, where the page has a place for that */
export function everyPage(show = () => {}) {
  async function deliver() {
    clearTimeout(again);
    const left = await deliverAll();
    show(left, deliver);
    if (left.some(({ outcome }) => outcome === "waiting")) again = setTimeout(() => void deliver(), AGAIN_MS);
  }

  void deliver();
  addEventListener("online", () => void deliver());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void deliver();
  });
  navigator.serviceWorker?.addEventListener("message", reloadForAnotherDiary);
  if (document.readyState === "complete") install();
  else addEventListener("load", install);
}

/** A browser that refuses keeps on asking the network; what the page itself needs comes first. */
function install() {
  navigator.serviceWorker?.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {});
}

/** A page of before was shown for a slow network, and another diary is open by now. What is played or answered goes on.
 * @param {MessageEvent} event */
function reloadForAnotherDiary({ data }) {
  const playing = document.getElementById("begin")?.hidden ?? false;
  if (data.diary && data.diary !== diaryId() && !playing) location.reload();
}
