// Looks at a session that was played elsewhere: from the link of a file that plays by itself, or from the file it saved. It is
// saved to this diary only where the person says that it is theirs.

import { momentInWords } from "./screen/dates.js";
import { sendNew, send } from "./records/outbox.js";
import { expand } from "./records/compact_text.js";
import { byId } from "./screen/elements.js";
import { linkToFile } from "./records/record_file.js";
import { minutesIn, sessionIn, showImportedSession } from "./records/import_summary.js";

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */
/** @typedef {import("./records/delivery.js").Delivery} Delivery */

/** @type {SessionRecord | null} */
let found = null;

const MOST_BYTES = Number(byId("record").dataset.most);

/** @param {() => Promise<any>} read */
async function look(read) {
  for (const id of ["replace", "summary"]) byId(id).hidden = true;
  try {
    found = sessionIn(await read());
    show(found);
    tell("");
  } catch {
    found = null;
    tell("unreadable");
  }
  byId("found").hidden = found === null;
  if (found) byId("found-title").focus();
}

/** Only which session it is: what was felt and noted is for the person whose it is. @param {SessionRecord} record */
function show({ title, started_at, length_ms, made_for }) {
  byId("found-title").textContent = title;
  const list = byId("found-text");
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
  const text = byId("import-result");
  text.textContent = (text.dataset[what] ?? "").replace("{error}", () => error);
}

async function saveMine() {
  if (!found) return;
  byId("summary").hidden = true;
  follow(await sendNew(found));
}

/** @param {Delivery} delivery */
function follow({ outcome, error, here }) {
  const other = here && !here.same;
  byId("replace").hidden = !other;
  if (here && other) ask(here);
  else tell(here ? "same" : outcome, error);
  byId("found").hidden = outcome === "stored" || (here?.same ?? false);
}

/** @param {NonNullable<Delivery["here"]>} here what the diary says of this session */
function ask({ title, started_at, revision, removed = false }) {
  tell("");
  const text = byId("replace-text");
  const button = byId("do-replace");
  button.textContent = (removed ? button.dataset.again : button.dataset.replace) ?? "";
  text.textContent = ((removed ? text.dataset.removed : text.dataset.text) ?? "").replace("{title}", () => title).replace("{moment}", momentInWords(started_at));
  button.onclick = () => void replace(revision);
}

/** @param {number} revision of the one in the diary: only a higher one takes its place */
async function replace(revision) {
  if (found) follow(await send({ ...found, revision: Math.max(found.revision, revision + 1) }));
}

function showOthers() {
  if (!found) return;
  byId("replace").hidden = true;
  tell("");
  showImportedSession(found);
  linkToFile(/** @type {HTMLAnchorElement} */ (byId("save-file")), found);
  byId("summary").hidden = false;
  byId("summary-title").focus();
}

function readLink() {
  const letters = location.hash.slice(1);
  if (letters) void look(() => expand(letters, MOST_BYTES));
}

/** @param {File} file */
async function readFile(file) {
  if (file.size > MOST_BYTES) throw new Error("No session is as large as that.");
  return JSON.parse(await file.text());
}

byId("mine").addEventListener("click", () => void saveMine());
byId("not-mine").addEventListener("click", showOthers);
byId("print").addEventListener("click", () => print());
byId("do-not-replace").addEventListener("click", () => {
  byId("replace").hidden = true;
  tell("cancelled");
});
byId("record").addEventListener("change", ({ target }) => {
  const [file] = /** @type {HTMLInputElement} */ (target).files ?? [];
  if (file) void look(() => readFile(file));
});
addEventListener("hashchange", readLink);
readLink();
