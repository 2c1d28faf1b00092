// The page before a session: Begin, what a session that was not ended offers, and what comes first where it hurts a lot.

import { isHighAtStart } from "../records/pain_limits.js";
import { minutesLeft, byId } from "./elements.js";
import { painIn } from "../records/answers.js";
import { savedPlace } from "../session/saved_place.js";
import { cueAt } from "../session/cues.js";

/** @typedef {import("../session/saved_place.js").SavedPlace} SavedPlace */
/** @typedef {import("../types.d.ts").Timeline} Timeline */

/**
 * @typedef {object} Start how a session begins
 * @property {SavedPlace | null} [place] where it goes on
 * @property {boolean} [takeOver] whether it is taken from another tab
 * @property {boolean} [startEasier] whether it is the easier one
 */

/**
 * @param {Timeline} timeline
 * @param {() => Promise<Timeline | null>} easier
 * @param {(from: Start) => void} begin
 */
export function startPage(timeline, easier, begin) {
  const place = savedPlace(timeline);
  if (place) void offer(place, timeline, easier);
  const ask = askFirst(begin);
  const beginButton = /** @type {HTMLButtonElement} */ (byId("begin-button"));
  beginButton.addEventListener("click", () => ask({}));
  beginButton.disabled = false; // before, a tap would have been lost
  byId("continue").addEventListener("click", () => ask({ place: savedPlace(timeline) }));
  // the other tab has gone on meanwhile: its place is read when it is taken
  byId("play-here").addEventListener("click", () => ask({ place: savedPlace(timeline), takeOver: true }));
}

/**
 * Where it hurts more than usual, and a lot, the person says first how to go on.
 * @param {(from: Start) => void} begin
 * @returns {(from: Start) => void}
 */
function askFirst(begin) {
  const question = byId("high-pain");
  /** @type {Start} */
  let asked = {};
  byId("before").addEventListener("change", () => showInstead(question, false));
  byId("begin-easier").addEventListener("click", () => begin({ ...asked, startEasier: true }));
  return (from) => {
    if (!isHighAtStart(painIn(new FormData(/** @type {HTMLFormElement} */ (byId("before")))))) return begin(from);
    asked = from;
    showInstead(question, true);
    question.focus();
  };
}

/** The question stands where the buttons are that begin. @param {HTMLElement} question @param {boolean} shown */
function showInstead(question, shown) {
  question.hidden = !shown;
  byId("begin").classList.toggle("asks-about-pain", shown);
}

/** @param {SavedPlace} place @param {Timeline} timeline @param {() => Promise<Timeline | null>} easier */
async function offer({ cue, eased }, timeline, easier) {
  const { cues, length_ms } = (eased && (await easier())) || timeline;
  const { name, at_ms, set, sets } = cueAt(cues, Math.min(cue, cues.length - 1));
  const { text = "", set: ofSet = "" } = byId("continue-text").dataset;
  const where = sets > 1 ? ofSet.replace("{name}", name).replace("{n}", String(set)).replace("{all}", String(sets)) : name;
  byId("continue-text").textContent = text.replace("{place}", where).replace("{left}", minutesLeft(length_ms - at_ms));
  byId("unfinished").hidden = false;
  const beginButton = byId("begin-button");
  beginButton.textContent = beginButton.dataset.startOver ?? "";
  beginButton.classList.replace("start", "plain");
}
