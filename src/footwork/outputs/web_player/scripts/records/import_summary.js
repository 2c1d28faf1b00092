// A session of somebody else, to be read and printed: nothing of it is saved.

import { momentInWords } from "../screen/dates.js";
import { pageData, byId } from "../screen/elements.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("../types.d.ts").ItemDone} ItemDone */

/**
 * A record as far as this page shows it; the diary looks at all of it when it is sent.
 * @param {any} read
 * @returns {SessionRecord} Throws for what is none.
 */
export function sessionIn(read) {
  const { title, started_at, length_ms, played_ms, items, pain_before = {}, pain = {}, effort = null, note = "", made_for = "" } = read;
  const words = [title, note, made_for, ...items.map((/** @type {ItemDone} */ { name }) => name)];
  const numbers = [length_ms, played_ms, ...items.flatMap((/** @type {ItemDone} */ { phases_done, phases_planned, reached = [] }) => [phases_done, phases_planned, ...reached.map(numberOf)])];
  momentInWords(started_at); // throws for what is no moment
  if (!words.every((word) => typeof word === "string") || !numbers.every(Number.isFinite)) throw new TypeError("No record");
  return { ...read, pain_before: { ...pain_before }, pain: { ...pain }, effort, note };
}

/** @param {number} ms */
export function minutesIn(ms) {
  const { minute, minutes } = byId("found-text").dataset;
  const whole = Math.max(1, Math.round(ms / 60_000));
  return ((whole === 1 ? minute : minutes) ?? "").replace("{n}", String(whole));
}

/** @param {SessionRecord} record */
export function showImportedSession(record) {
  const title = byId("summary-title");
  const { named, unnamed } = title.dataset;
  title.textContent = record.made_for ? (named ?? "").replace("{name}", () => record.made_for ?? "") : (unnamed ?? "");
  byId("summary-when").textContent = `${record.title}, ${momentInWords(record.started_at)}`;
  const played = byId("summary-played");
  played.textContent = (played.dataset.text ?? "")
    .replace("{played}", minutesIn(record.played_ms))
    .replace("{length}", minutesIn(record.length_ms));
  byId("summary-items").replaceChildren(...record.items.map(done));
  tellPain(record);
  tellRest(record);
}

/** @param {ItemDone} item */
function done({ name, phases_done, phases_planned, phases_extra, reason, reached = [] }) {
  const { all, some, none, more } = byId("summary-items").dataset;
  const amount = phases_done >= phases_planned ? all : phases_done ? some : none;
  const text = `${amount}${phases_extra ? ` ${more}` : ""}`
    .replace("{done}", String(phases_done))
    .replace("{planned}", String(phases_planned))
    .replace("{extra}", String(phases_extra));
  const item = document.createElement("li");
  item.textContent = [`${name}: ${text}${reason ? ` (${pageData("reasons")[reason] ?? reason})` : ""}`, ...sets(reached)].join(", ");
  return item;
}

/** @param {import("../types.d.ts").Reached} reached */
function numberOf({ reps, seconds }) {
  return Number(reps ?? seconds);
}

/** @param {import("../types.d.ts").Reached[]} reached */
function sets(reached) {
  return reached.map((one) => (one.seconds === undefined ? String(numberOf(one)) : `${numberOf(one)} s`));
}

/** A place without an answer has an empty cell, which is no zero. @param {SessionRecord} record */
function tellPain({ pain_before, pain, pain_told = "after" }) {
  const told = byId("summary-pain-when");
  told.textContent = told.dataset[pain_told] ?? "";
  const places = [...new Set([...Object.keys(pain_before), ...Object.keys(pain)])];
  const answered = places.filter((place) => isScore(pain_before[place]) || isScore(pain[place]));
  const rows = answered.map((place) => {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = pageData("places")[place] ?? place;
    row.append(head, cell(pain_before[place]), cell(pain[place]));
    return row;
  });
  byId("summary-pain").hidden = rows.length === 0;
  byId("summary-no-pain").hidden = rows.length > 0;
  byId("summary-pain").querySelector("tbody")?.replaceChildren(...rows);
}

/** @param {unknown} score */
function cell(score) {
  const cell = document.createElement("td");
  cell.textContent = isScore(score) ? String(score) : "";
  return cell;
}

/** @param {unknown} score */
function isScore(score) {
  return typeof score === "number";
}

/** @param {SessionRecord} record */
function tellRest({ effort, note }) {
  const [hard, said] = [byId("summary-effort"), byId("summary-note")];
  hard.textContent = (isScore(effort) ? hard.dataset.text : hard.dataset.none)?.replace("{effort}", String(effort)) ?? "";
  said.textContent = note || (said.dataset.none ?? "");
}
