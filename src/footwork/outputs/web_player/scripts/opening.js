// The page before a session: Begin, and what a session that was not ended offers.

import { clock, part } from "./parts.js";
import { painIn } from "./record.js";
import { placeKept } from "./resuming.js";
import { cueAt } from "./timelines.js";

/** @typedef {import("./resuming.js").Kept} Kept */
/** @typedef {import("./types.d.ts").Timeline} Timeline */

/**
 * @param {Timeline} timeline
 * @param {Timeline | null} easier
 * @param {(from: {place?: Kept | null, steal?: boolean}) => void} begin
 */
export function opening(timeline, easier, begin) {
  const place = placeKept(timeline);
  if (place) offer(place, place.eased && easier ? easier : timeline);
  part("begin-button").addEventListener("click", () => begin({}));
  part("before").addEventListener("change", warn);
  part("go-on").addEventListener("click", () => begin({ place: placeKept(timeline) }));
  // the other tab has gone on meanwhile: its place is read when it is taken
  part("play-here").addEventListener("click", () => begin({ place: placeKept(timeline), steal: true }));
}

/** Whoever hurts too much already is told so. */
function warn() {
  const told = part("hurts-now");
  const pains = Object.values(painIn(new FormData(/** @type {HTMLFormElement} */ (part("before")))));
  told.hidden = !pains.some((score) => score > Number(told.dataset.accepted));
}

/** @param {Kept} place @param {Timeline} timeline */
function offer({ cue }, { cues, length_ms }) {
  const { name, at_ms, set, sets } = cueAt(cues, Math.min(cue, cues.length - 1));
  const text = part("go-on-text");
  const round = sets > 1 ? (part("set").dataset.text ?? "").replace("{n}", String(set)).replace("{all}", String(sets)) : "";
  text.textContent = (text.dataset.text ?? "")
    .replace("{place}", [name, round.toLowerCase()].filter(Boolean).join(", "))
    .replace("{left}", clock(length_ms - at_ms));
  part("unfinished").hidden = false;
  part("begin-button").textContent = part("begin-button").dataset.anew ?? "";
}
