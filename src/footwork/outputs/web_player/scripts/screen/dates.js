// Days and hours as people say them, by the clock of the device that wrote them down; as the pages of the site do.

/** Monday, 30 November. @param {string} moment with its offset from UTC, such as 2026-11-30T07:30:00.000+01:00 */
export function dayInWords(moment) {
  const { weekday, day, month } = partsOf(moment);
  return `${weekday}, ${day} ${month}`;
}

/** Monday, 30 November 2026, 7:30. @param {string} moment */
export function momentInWords(moment) {
  return `${dayInWords(moment)} ${partsOf(moment).year}, ${Number(moment.slice(11, 13))}${moment.slice(13, 16)}`;
}

/** The offset is left out: it was that hour where the device was. @param {string} moment */
function partsOf(moment) {
  const day = new Date(`${moment.slice(0, 10)}T00:00Z`);
  const format = new Intl.DateTimeFormat("en", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return Object.fromEntries(format.formatToParts(day).map(({ type, value }) => [type, value]));
}
