// What was reached of what had an open end: shown after the session, and put right there, for it was counted by the rhythm.

import { byId, setText } from "./elements.js";

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").Reached} Reached */

/** @param {Session} session */
export function showReached(session) {
  const rows = session.plan.items.flatMap(({ item, name }) =>
    session.reachedOf(item).map(([phase, reached]) => rowOf(session, phase, name, reached)),
  );
  byId("reached").hidden = rows.length === 0;
  byId("reached-sets").replaceChildren(...rows);
}

/** @param {Session} session @param {string} phase @param {string} name @param {Reached} reached */
function rowOf(session, phase, name, reached) {
  const template = /** @type {HTMLTemplateElement} */ (byId("reached-row"));
  const row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
  const [label, less, number, more] = ["label", "less", "number", "more"].map((part) => row.querySelector(`[data-part=${part}]`));
  const sets = session.plan.cues.find((cue) => cue.name === name && cue.rhythm)?.sets ?? 1;
  setText(/** @type {HTMLElement} */ (label), labelOf(name, reached, sets));
  const show = () => setText(/** @type {HTMLElement} */ (number), numberOf(reached));
  const change = (/** @type {number} */ by) => {
    reached = changed(reached, by);
    session.reached.set(phase, reached);
    show();
  };
  less?.addEventListener("click", () => change(-1));
  more?.addEventListener("click", () => change(1));
  show();
  return row;
}

/** @param {Reached} reached @param {number} by @returns {Reached} */
export function changed(reached, by) {
  const number = Math.max(0, Number(reached.reps ?? reached.seconds) + by);
  return reached.seconds === undefined ? { ...reached, reps: number } : { ...reached, seconds: number };
}

/** @param {Reached} reached */
function numberOf({ reps, seconds }) {
  return seconds === undefined ? String(reps) : (byId("reached-sets").dataset.seconds ?? "").replace("{n}", String(seconds));
}

/** The exercise, and which set and side where there are several. @param {string} name @param {Reached} reached @param {number} sets */
function labelOf(name, { set, side }, sets) {
  const words = byId("reached-sets").dataset;
  const which = sets > 1 ? (words.set ?? "").replace("{n}", String(set)) : "";
  return [name, which, words[side] ?? ""].filter(Boolean).join(", ");
}
