// Looks at a session that was played elsewhere: from the link of a file that plays by itself, or from the file it saved. It is
// saved to this diary only where the person says that it is theirs.

import { momentInWords } from "./screen/dates.js";
import { sendNew, send } from "./records/outbox.js";
import { unpacked } from "./records/compact_text.js";
import { part } from "./screen/elements.js";
import { leadToFile } from "./records/record_file.js";
import { minutesIn, sessionIn, summarise } from "./records/import_summary.js";

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("./records/outbox.js").Delivery} Delivery */

/** @type {SessionRecord | null} */
let found = null;

const MOST_BYTES = Number(part("record").dataset.most);

/** @param {() => Promise<any>} read */
async function look(read) {
  for (const id of ["replace", "summary"]) part(id).hidden = true;
  try {
    found = sessionIn(await read());
    show(found);
    tell("");
  } catch {
    found = null;
    tell("unreadable");
  }
  part("found").hidden = found === null;
  if (found) part("found-title").focus();
}

/** Only which session it is: what was felt and noted is for the person whose it is. @param {SessionRecord} record */
function show({ title, started_at, length_ms, made_for }) {
  part("found-title").textContent = title;
  const list = part("found-text");
  const who = made_for ? [(list.dataset.for ?? "").replace("{name}", () => made_for)] : [];
  const lines = [momentInWords(started_at), minutesIn(length_ms), ...who].map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  });
  list.replaceChildren(...lines);
}

/** @param {string} what @param {string} [error] */
function tell(what, error = "") {
  const text = part("taken");
  text.textContent = (text.dataset[what] ?? "").replace("{error}", () => error);
}

async function saveMine() {
  if (!found) return;
  part("summary").hidden = true;
  follow(await sendNew(found));
}

/** @param {Delivery} delivery */
function follow({ outcome, error, here }) {
  const other = here && !here.same;
  part("replace").hidden = !other;
  if (here && other) ask(here);
  else tell(here ? "same" : outcome, error);
  part("found").hidden = outcome === "stored" || (here?.same ?? false);
}

/** @param {NonNullable<Delivery["here"]>} here what the diary says of this session */
function ask({ title, started_at, revision }) {
  tell("");
  const text = part("replaces");
  text.textContent = (text.dataset.text ?? "").replace("{title}", () => title).replace("{moment}", momentInWords(started_at));
  part("do-replace").onclick = () => void replace(revision);
}

/** @param {number} revision of the one in the diary: only a higher one takes its place */
async function replace(revision) {
  if (found) follow(await send({ ...found, revision: Math.max(found.revision, revision + 1) }));
}

function showOthers() {
  if (!found) return;
  part("replace").hidden = true;
  tell("");
  summarise(found);
  leadToFile(/** @type {HTMLAnchorElement} */ (part("save-file")), found);
  part("summary").hidden = false;
  part("summary-title").focus();
}

function readLink() {
  const letters = location.hash.slice(1);
  if (letters) void look(() => unpacked(letters, MOST_BYTES));
}

/** @param {File} file */
async function readFile(file) {
  if (file.size > MOST_BYTES) throw new Error("No session is as large as that.");
  return JSON.parse(await file.text());
}

part("mine").addEventListener("click", () => void saveMine());
part("not-mine").addEventListener("click", showOthers);
part("print").addEventListener("click", () => print());
part("do-not-replace").addEventListener("click", () => {
  part("replace").hidden = true;
  tell("cancelled");
});
part("record").addEventListener("change", ({ target }) => {
  const [file] = /** @type {HTMLInputElement} */ (target).files ?? [];
  if (file) void look(() => readFile(file));
});
addEventListener("hashchange", readLink);
readLink();
