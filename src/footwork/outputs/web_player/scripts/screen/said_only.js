// What is said and stands nowhere else on the screen: it is written too, and nothing is written twice.

import { byId } from "./elements.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").Mark} Mark */

/**
 * @param {Cue} cue
 * @param {number} into milliseconds into the cue
 * @param {Mark | undefined} mark the last one that has come
 * @param {string[]} beside what is shown beside it
 */
export function saidOnly(cue, into, mark, beside) {
  const { kind, show, sentences, waits } = cue;
  if (kind === "ready") return inTurn(cue, into, beside);
  if (kind === "explain") return waits ? (sentences.at(-1) ?? "") : "";
  return mark?.say && !repeats(mark.say, [mark.show, show]) && kind === "phase" ? mark.say : "";
}

/** While the person gets ready, one sentence after the other, each as long as its letters make it.
 * @param {Cue} cue @param {number} into @param {string[]} beside */
function inTurn({ name, sentences, lasts_ms }, into, beside) {
  const own = sentences.filter((text) => ![name, ...beside].some((one) => tells(text, one)) && !isTimeLeft(text));
  let letters = (into / lasts_ms) * own.join("").length;
  return own.find((text) => (letters -= text.length) < 0) ?? own.at(-1) ?? "";
}

/** Whether one of these is said in a text, or the other way round. @param {string} text @param {string[]} shown */
export function repeats(text, shown) {
  return shown.some((one) => tells(text, one) || tells(one, text));
}

/** @param {string} text @param {string} shown */
function tells(text, shown) {
  return plain(shown) !== "" && plain(text).includes(plain(shown));
}

/** The time that is left has its own place. @param {string} text */
function isTimeLeft(text) {
  const forms = (byId("time-left").dataset.forms ?? "").split("|");
  return forms.includes(text.replace(/\d+/, "{n}"));
}

/** @param {string} text */
function plain(text) {
  return text.toLocaleLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
