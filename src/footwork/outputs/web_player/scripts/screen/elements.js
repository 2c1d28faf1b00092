// The parts of the page, by their ids.

const MINUTE_MS = 60_000;

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {HTMLElement} element
 * @param {string} value
 */
export function setText(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

/** What the page holds as JSON. @param {string} id @returns {any} null where it holds nothing */
export function pageData(id) {
  return JSON.parse(document.getElementById(id)?.textContent || "null");
}

/** When the page itself is there: what is needed only later is fetched after it. @returns {Promise<unknown>} */
export function pageLoaded() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

/** So much time as people say it: "17 minutes", to the nearest; nothing for less than one. @param {number} ms */
export function minutes(ms) {
  return ms < MINUTE_MS ? "" : inMinutes(Math.round(ms / MINUTE_MS));
}

/** The same of what is still to go, which is never nothing. @param {number} ms */
export function minutesLeft(ms) {
  return inMinutes(Math.max(1, Math.round(ms / MINUTE_MS)));
}

/** @param {number} number */
function inMinutes(number) {
  const language = document.documentElement.lang || "en";
  return new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" }).format(number);
}

/** Minutes and seconds still to go, rounded up so that zero is the end. @param {number} ms */
export function minutesAndSeconds(ms) {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
