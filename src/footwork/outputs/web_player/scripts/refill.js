// What this device keeps for when there is no network is fetched anew.

export function refill() {
  navigator.serviceWorker?.controller?.postMessage("refill");
}
