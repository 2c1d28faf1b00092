// The page before a session: Begin, what a session that was not ended offers, and what comes first where it hurts a lot.

import { isALot } from "../records/pain_limits.js";
import { minutesLeft, part } from "./elements.js";
import { painIn } from "../records/record.js";
import { placeKept } from "../session/saved_place.js";
import { cueAt } from "../session/cues.js";

/** @typedef {import("../session/saved_place.js").Kept} Kept */
/** @typedef {import("../types.d.ts").Timeline} Timeline */

/**
 * @typedef {object} From how a session begins
 * @property {Kept | null} [place] where it goes on
 * @property {boolean} [steal] whether it is taken from another tab
 * @property {boolean} [gently] whether it is the easier one
 */

/**
 * @param {Timeline} timeline
 * @param {Timeline | null} easier
 * @param {(from: From) => void} begin
 */
export function opening(timeline, easier, begin) {
  const place = placeKept(timeline);
  if (place) offer(place, place.eased && easier ? easier : timeline);
  const ask = askFirst(begin);
  const anew = /** @type {HTMLButtonElement} */ (part("begin-button"));
  anew.addEventListener("click", () => ask({}));
  anew.disabled = false; // before, a tap would have been lost
  part("go-on").addEventListener("click", () => ask({ place: placeKept(timeline) }));
  // the other tab has gone on meanwhile: its place is read when it is taken
  part("play-here").addEventListener("click", () => ask({ place: placeKept(timeline), steal: true }));
}

/**
 * Where it hurts more than usual, and a lot, the person says first how to go on.
 * @param {(from: From) => void} begin
 * @returns {(from: From) => void}
 */
function askFirst(begin) {
  const question = part("too-much");
  /** @type {From} */
  let asked = {};
  part("before").addEventListener("change", () => showInstead(question, false));
  part("gently").addEventListener("click", () => begin({ ...asked, gently: true }));
  return (from) => {
    if (!isALot(painIn(new FormData(/** @type {HTMLFormElement} */ (part("before")))))) return begin(from);
    asked = from;
    showInstead(question, true);
    question.focus();
  };
}

/** The question stands where the buttons are that begin. @param {HTMLElement} question @param {boolean} shown */
function showInstead(question, shown) {
  question.hidden = !shown;
  part("begin").classList.toggle("asks-first", shown);
}

/** @param {Kept} place @param {Timeline} timeline */
function offer({ cue }, { cues, length_ms }) {
  const { name, at_ms, set, sets } = cueAt(cues, Math.min(cue, cues.length - 1));
  const text = part("go-on-text");
  const round = sets > 1 ? (part("set").dataset.text ?? "").replace("{n}", String(set)).replace("{all}", String(sets)) : "";
  text.textContent = (text.dataset.text ?? "")
    .replace("{place}", [name, round.toLowerCase()].filter(Boolean).join(", "))
    .replace("{left}", minutesLeft(length_ms - at_ms));
  part("unfinished").hidden = false;
  const anew = part("begin-button");
  anew.textContent = anew.dataset.over ?? "";
  anew.classList.replace("start", "plain");
}
