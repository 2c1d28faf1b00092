// Which reminders are to be shown now: a person may be reminded twice of a session at most, and never once it was begun.

/**
 * @typedef {object} Reminder
 * @property {string} name of the reminder
 * @property {string} id of the session
 * @property {string} routine
 * @property {string} at by the clock of this device
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
 * Without those of sessions that were begun on this device and are not in the diary yet: each stands for the first of
 * its routine on its day.
 * @param {Reminder[]} reminders
 * @param {{routine: string, started_at: string}[]} records
 */
export function notBegun(reminders, records) {
  const begun = new Set();
  for (const { routine, started_at } of records) {
    const first = reminders.find(
      (one) => one.routine === routine && one.at.slice(0, 10) === started_at.slice(0, 10) && !begun.has(one.id),
    );
    if (first) begun.add(first.id);
  }
  return reminders.filter(({ id }) => !begun.has(id));
}

/** How long until the next is due, at most `most`. @param {Reminder[]} reminders @param {number} now @param {number} most */
export function untilNext(reminders, now, most) {
  const waits = reminders.map(({ at }) => Date.parse(at) - now).filter((wait) => wait > 0);
  return Math.min(most, ...waits);
}
