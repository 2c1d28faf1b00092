// A page that was saved for when there is no network may be opened on a later day than the one that it tells of.

export function showIfOutdated(now = new Date()) {
  const day = /** @type {HTMLTimeElement | null} */ (document.querySelector("time[data-today]"));
  const notice = document.getElementById("outdated-today");
  if (day && notice) notice.hidden = day.dateTime === localDate(now);
}

/** @param {Date} moment */
function localDate(moment) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
}
