// A session as it begins: new or from where one was left, planned or easier, with new exercises explained first.

import { painIn } from "./records/answers.js";
import { Recorder } from "./records/record.js";
import { byId } from "./screen/elements.js";
import { steadyClock } from "./session/clock.js";
import { newItems } from "./session/explained_exercises.js";
import { Session } from "./session/session.js";

/** @typedef {import("./screen/start_page.js").Start} Start */
/** @typedef {import("./session/preferences.js").Preferences} Preferences */
/** @typedef {import("./types.d.ts").Timeline} Timeline */

/**
 * What is played: the session, the easier one that it may go on with, and what is seen and heard.
 * @typedef {object} PlayerContent
 * @property {Timeline} timeline
 * @property {() => Promise<Timeline | null>} easier few ask for it: it is fetched when one does
 * @property {import("./sound/clips.js").ClipPack[]} clips
 * @property {(import("./sound/recorded_voice.js").HowToPack | null)[]} howTo what is said of how each item is done
 * @property {import("./screen/figure.js").Draw} draw
 */

/**
 * @param {{timeline: Timeline, easier: Timeline | null, preferences: Preferences}} content
 * @param {Start} start
 * @param {number} lead milliseconds that sound needs
 */
export function newSession({ timeline, easier, preferences }, { place = null, startEasier = false }, lead) {
  const session = new Session(timeline, steadyClock(), lead);
  session.waits = preferences.waits;
  const items = newItems(timeline, preferences);
  session.explainFirst(items);
  if (place) session.restore(place, easier);
  if (startEasier && easier && !session.eased) session.ease(easier);
  return { session, items, recorder: newRecorder(session, place) };
}

/** Pain that was told now counts beside what was told before. @param {Session} session @param {NonNullable<Start["place"]> | null} place */
function newRecorder(session, place) {
  const told = painIn(new FormData(/** @type {HTMLFormElement} */ (byId("before"))));
  const { ms, revisedMs } = byId("false-start").dataset;
  const rules = { falseStartMs: Number(ms), revisedMs: Number(revisedMs) };
  if (!place) return new Recorder(session, { before: told, ...rules });
  return new Recorder(session, { ...place, ...rules, before: { ...place.before, ...told }, startedAt: new Date(place.started_at) });
}
