// What this device keeps for when there is no network is fetched anew.

export function refreshPages() {
  navigator.serviceWorker?.controller?.postMessage("refresh pages");
}

/**
 * The safety check led here: from now on other pages than before may be saved.
 * @param {string} check how its addresses begin
 */
export function refreshPagesAfter(check) {
  if (document.referrer && new URL(document.referrer).pathname.startsWith(check)) refreshPages();
}
