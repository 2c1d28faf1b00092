// A new version waits until nobody uses the old one, or until it is asked for: here it is offered.

/** @param {HTMLElement} offer shown while a new version waits; holds the button that asks for it */
export async function offerNewVersion(offer) {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.ready;
  const show = () => {
    offer.hidden = !registration.waiting;
  };
  const watch = () => registration.installing?.addEventListener("statechange", show);
  registration.addEventListener("updatefound", watch);
  /** @type {HTMLButtonElement} */ (offer.querySelector("button")).onclick = () => activate(registration);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
  watch(); // it may have been found before this page listened
  show();
}

/** @param {ServiceWorkerRegistration} registration */
function activate({ waiting }) {
  if (!waiting) return location.reload(); // another tab has asked for it
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
