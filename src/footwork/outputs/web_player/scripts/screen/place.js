// Below the count: which side, round, repetition and breath it is, and while the person gets ready, the load.

import { byId, setText } from "./elements.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").Item} Item */

/** What stands there and is said too. */
const SAID = ["side", "load", "effort"];

/** During an explanation, which step it is. @param {Cue} cue @param {Item | undefined} item */
export function drawPosition({ kind, side, side_name, set, sets, round, rounds, rep, reps, again, rhythm }, item) {
  const explains = kind === "explain";
  const repText = byId("rep");
  setText(byId("side"), explains || side === "both" ? "" : side_name);
  document.body.dataset.side = explains ? "" : side;
  setText(byId("set"), explains ? "" : roundAndSet(byId("set").dataset, set, sets, round, rounds));
  if (explains) setText(repText, rep ? numbered(repText.dataset.step ?? "", rep, reps) : "");
  else if (again) setText(repText, repText.dataset.again ?? "");
  else count(repText, rep, kind === "phase" && !rhythm ? reps : 1);
  drawLoad(kind === "ready" ? item : undefined);
}

/** Which breath it is, where breaths are counted. @param {Cue} cue @param {number} at the mark that has come, -1 for none */
export function drawBreath({ count_of, marks }, at) {
  count(byId("breath"), at + 1, count_of === "breaths" && at >= 0 ? marks.length : 1);
}

/** @returns {string[]} what is shown there of all that is said as well; on small screens the figure has the load's room */
export function shownBeside() {
  return SAID.map(byId).map((part) => (part.getClientRects().length ? (part.textContent ?? "") : ""));
}

/** What is worked against, and how hard it may feel. @param {Item | undefined} item */
function drawLoad(item) {
  const effort = byId("effort");
  setText(byId("load"), item?.load ?? "");
  setText(effort, item?.effort ? (effort.dataset.text ?? "").replace("{effort}", () => item.effort) : "");
}

/**
 * Only a circuit has rounds.
 * @param {DOMStringMap} words
 * @param {number} set
 * @param {number} sets
 * @param {number} round
 * @param {number} rounds
 */
function roundAndSet({ text = "", inCircuit = "", round: ofRound = "" }, set, sets, round, rounds) {
  if (!(rounds > 1)) return sets > 1 ? numbered(text, set, sets) : "";
  const inRound = sets > 1 ? [numbered(inCircuit, set, sets)] : [];
  return [numbered(ofRound, round, rounds), ...inRound].join(", ");
}

/**
 * "2 of 5", or nothing where there is only one.
 * @param {HTMLElement} element
 * @param {number} number
 * @param {number} all
 */
function count(element, number, all) {
  setText(element, all > 1 ? numbered(element.dataset.text ?? "", number, all) : "");
}

/** @param {string} text @param {number} number @param {number} all */
function numbered(text, number, all) {
  return text.replace("{n}", String(number)).replace("{all}", String(all));
}
