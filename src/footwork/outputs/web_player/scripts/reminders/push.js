// Reminds while Footwork is closed, by way of the server of the browser's maker, on a device that was told to.

import { csrfToken } from "../records/csrf_token.js";
import { withTimeout } from "../offline/with_timeout.js";

/** A browser that cannot reach its maker's server may never say so. */
const TIMEOUT_MS = 20_000;

/**
 * Where the plan is shown and the site can push, the device can be told to.
 * @param {HTMLInputElement} box with the site's public key
 */
export async function offerPush(box) {
  if (!("PushManager" in globalThis && navigator.serviceWorker)) return;
  /** @type {HTMLElement} */ (box.closest("[data-push]")).hidden = false;
  const { pushManager } = await navigator.serviceWorker.ready;
  const failed = /** @type {HTMLElement} */ (document.getElementById("push-failed"));
  box.checked = Boolean(await pushManager.getSubscription());
  box.onchange = async () => {
    box.disabled = true;
    const done = box.checked ? begin(pushManager, box.dataset.key ?? "") : end(pushManager);
    failed.hidden = await withTimeout(done, TIMEOUT_MS).catch(() => false);
    box.checked = Boolean(await pushManager.getSubscription());
    box.disabled = false;
  };
}

/** @param {PushManager} pushManager @param {string} applicationServerKey */
async function begin(pushManager, applicationServerKey) {
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const { endpoint, keys } = made.toJSON();
  const saved = await send("PUT", { endpoint, ...keys });
  if (!saved) await made.unsubscribe();
  return saved;
}

/** @param {PushManager} pushManager */
async function end(pushManager) {
  const made = await pushManager.getSubscription();
  if (!made) return true;
  const { endpoint } = made;
  return (await made.unsubscribe()) && send("DELETE", { endpoint });
}

/** @param {string} method @param {object} subscription */
async function send(method, subscription) {
  const answer = await fetch("/plan/push/", {
    method,
    headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
    body: JSON.stringify(subscription),
  });
  return answer.ok;
}
