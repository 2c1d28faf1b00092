// What this device keeps for when there is no network is fetched anew.

export function refill() {
  navigator.serviceWorker?.controller?.postMessage("refill");
}

/**
 * The safety check led here: from now on other pages than before may be kept.
 * @param {string} check how its addresses begin
 */
export function refillAfter(check) {
  if (document.referrer && new URL(document.referrer).pathname.startsWith(check)) refill();
}
