// Which reminders are to be shown now: a person may be reminded twice of a session at most, and never once it was begun.

/**
 * @typedef {object} Reminder
 * @property {string} name of the reminder
 * @property {string} id of the session
 * @property {string} routine
 * @property {string} at when to remind, by the clock of this device like all times here
 * @property {string} begins when the session is due
 * @property {string} day_begins when the day of the session does
 * @property {string} day_ends
 * @property {string} title
 * @property {string} text
 * @property {string} address
 */

/** A device that slept, or a page that was opened just after, reminds no later than this; that it is half an hour is ours. */
export const LATE_MS = 30 * 60_000;

/**
 * @param {Reminder[]} reminders
 * @param {number} now
 * @param {string[]} shown the names of those that were
 */
export function dueNow(reminders, now, shown) {
  return reminders.filter((one) => {
    const late = now - Date.parse(one.at);
    return late >= 0 && late < LATE_MS && !shown.includes(one.name);
  });
}

/**
 * Without those of sessions that were begun on this device and are not in the diary yet: each stands for the nearest of
 * its routine on its day, as the diary has it too (core/slots.py).
 * @param {Reminder[]} reminders of sessions that the diary says were not begun
 * @param {{routine: string, started_at: string}[]} records
 */
export function notBegun(reminders, records) {
  const begun = new Set();
  for (const { routine, started_at } of records) {
    const began = started_at.slice(0, SECONDS);
    const open = reminders.filter(
      (one) => one.routine === routine && one.day_begins <= began && began < one.day_ends && !begun.has(one.id),
    );
    const away = (/** @type {Reminder} */ one) => Math.abs(Date.parse(one.begins) - Date.parse(began));
    const [nearest] = open.sort((a, b) => away(a) - away(b));
    if (nearest) begun.add(nearest.id);
  }
  return reminders.filter(({ id }) => !begun.has(id));
}

/** So long is a moment without its fraction and its offset: 2026-01-31T07:30:00. */
const SECONDS = 19;

/** How long until the next is due, at most `most`. @param {Reminder[]} reminders @param {number} now @param {number} most */
export function untilNext(reminders, now, most) {
  const waits = reminders.map(({ at }) => Date.parse(at) - now).filter((wait) => wait > 0);
  return Math.min(most, ...waits);
}
