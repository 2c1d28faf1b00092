// Days and hours as people say them, by the clock of the device that wrote them down; as the pages of the site do.

/** Monday, 30 November. @param {string} moment with its offset from UTC, such as 2026-11-30T07:30:00.000+01:00 */
export function dayInWords(moment) {
  return dateInWords(moment, { weekday: "long", day: "numeric", month: "long" });
}

/** Monday, 30 November 2026, 7:30. @param {string} moment */
export function momentInWords(moment) {
  const day = dateInWords(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return `${day}, ${Number(moment.slice(11, 13))}${moment.slice(13, 16)}`;
}

/** The offset is left out: it was that hour where the device was. @param {string} moment @param {Intl.DateTimeFormatOptions} shown */
function dateInWords(moment, shown) {
  const day = new Date(`${moment.slice(0, 10)}T00:00Z`);
  const language = globalThis.document?.documentElement?.lang || "en";
  const format = new Intl.DateTimeFormat(language, { ...shown, timeZone: "UTC" });
  return language === "en" ? british(format.formatToParts(day)) : format.format(day);
}

/** The pages' English has the day before the month. @param {Intl.DateTimeFormatPart[]} parts */
function british(parts) {
  const { weekday, day, month, year } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return [`${weekday},`, day, month, year].filter(Boolean).join(" ");
}
