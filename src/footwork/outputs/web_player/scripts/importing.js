// Takes a session that was played elsewhere: from the link of a file that plays by itself, or from the file it saved.

import { put, send } from "./outbox.js";
import { unpacked } from "./packed.js";
import { clock, part } from "./parts.js";

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */

/** @type {SessionRecord | null} */
let found = null;

/** @param {() => Promise<any>} read */
async function look(read) {
  try {
    found = await read();
    show(/** @type {SessionRecord} */ (found));
  } catch {
    found = null;
    tell("unreadable");
  }
  part("found").hidden = found === null;
}

/** Throws for what is no record. @param {SessionRecord} record */
function show({ title, started_at, items, played_ms, pain, note }) {
  const done = items.reduce((sum, { phases_done }) => sum + phases_done, 0);
  const planned = items.reduce((sum, { phases_planned }) => sum + phases_planned, 0);
  const when = new Date(started_at).toLocaleString("en", { dateStyle: "full", timeStyle: "short" });
  part("found-title").textContent = String(title);
  const felt = Object.entries(pain).map(([place, score]) => `${place} pain ${score}`);
  const told = [when, `${done} of ${planned} steps, ${clock(played_ms)}`, ...felt, note].filter(Boolean);
  part("found-text").replaceChildren(...told.map(line));
  tell("");
}

/** @param {string} text */
function line(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

/** @param {string} what @param {string} [error] */
function tell(what, error = "") {
  const text = part("taken");
  text.textContent = (text.dataset[what] ?? "").replace("{error}", error);
}

async function take() {
  if (!found) return;
  const { outcome, error } = await send(found);
  tell(outcome === "waiting" && !(await put(found)) ? "lost" : outcome, error);
  part("found").hidden = outcome === "stored";
}

function readLink() {
  const letters = location.hash.slice(1);
  if (letters) void look(() => unpacked(letters));
}

part("take").addEventListener("click", () => void take());
part("record").addEventListener("change", ({ target }) => {
  const [file] = /** @type {HTMLInputElement} */ (target).files ?? [];
  if (file) void look(async () => JSON.parse(await file.text()));
});
addEventListener("hashchange", readLink);
readLink();
