// What waits on this device, told on the page; what the diary has refused, and what belongs to another diary, may be saved as
// a file or deleted. Of another diary's session no more is shown than which it is.

import { dayInWords } from "../screen/dates.js";
import { adopt, forget } from "./waiting_records.js";
import { linkToFile } from "./record_file.js";

/** @typedef {import("./outbox.js").Undelivered} Undelivered */
/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */

/** What the page tells of by now: nothing is told twice, and no button vanishes under a finger. */
let shown = "[]";

/**
 * @param {Undelivered[]} left
 * @param {() => Promise<void>} again called when something was discarded
 */
export function showWaiting(left, again) {
  const count = document.getElementById("waiting-count");
  if (count) count.textContent = counted(count.dataset, left.filter(({ outcome }) => outcome === "waiting").length);
  const notice = document.getElementById("waiting");
  if (!notice || shown === JSON.stringify(left)) return;
  shown = JSON.stringify(left);
  notice.hidden = left.length === 0;
  const list = /** @type {HTMLElement} */ (notice.querySelector("ul"));
  list.replaceChildren(...left.map((one) => noticeRow(templateFor(one, notice), one, again)));
}

/**
 * @param {DOMStringMap} texts
 * @param {number} number
 */
function counted({ none, one, many }, number) {
  return ((number === 0 ? none : number === 1 ? one : many) ?? "").replace("{n}", String(number));
}

/** @param {Undelivered} left @param {HTMLElement} notice */
function templateFor({ outcome }, notice) {
  const whose = outcome === "another" ? "another" : "own";
  return /** @type {HTMLTemplateElement} */ (notice.querySelector(`template[data-owner="${whose}"]`));
}

/** What the person may do with a record. @type {Record<string, (record: SessionRecord) => unknown>} */
const ACTS = { save: saveAsFile, discard: forget, adopt };

/**
 * @param {HTMLTemplateElement} template
 * @param {Undelivered} left
 * @param {() => Promise<void>} again
 */
function noticeRow(template, { record, outcome, error }, again) {
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const text = /** @type {HTMLElement} */ (row.querySelector("p"));
  text.textContent = (text.dataset["text"] ?? "")
    .replace("{title}", () => record.title)
    .replace("{day}", () => dayInWords(record.started_at))
    .replace("{error}", () => error)
    .trim();
  for (const button of row.querySelectorAll("button")) {
    button.hidden = outcome === "waiting";
    button.addEventListener("click", () => void act(button.dataset, record, again));
  }
  return row;
}

/**
 * @param {DOMStringMap} button
 * @param {SessionRecord} record
 * @param {() => Promise<void>} again
 */
async function act({ act, sure }, record, again) {
  if (sure && !confirm(sure)) return;
  await ACTS[act ?? ""]?.(record);
  await again();
}

/** @param {SessionRecord} record */
function saveAsFile(record) {
  const link = document.createElement("a");
  linkToFile(link, record);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // by then it is saved
}
