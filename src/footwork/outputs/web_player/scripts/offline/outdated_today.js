// A page that was saved for when there is no network may be opened on a later day than the one that it tells of.

import { withOffset } from "../records/stamps.js";

export function showIfOutdated(now = new Date()) {
  const day = /** @type {HTMLElement | null} */ (document.querySelector("time[data-begins]"));
  const notice = document.getElementById("outdated-today");
  if (day && notice) notice.hidden = isWithin(day.dataset, withOffset(now));
}

/** Both ends are by the clock of this device. @param {DOMStringMap} day @param {string} moment */
function isWithin({ begins = "", ends = "" }, moment) {
  return begins <= moment && moment < ends;
}
