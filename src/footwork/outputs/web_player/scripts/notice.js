// What waits on this device, told on the page; what the diary has refused may be saved as a file, or discarded.

import { forget } from "./outbox.js";
import { leadToFile } from "./record_file.js";

/** @typedef {import("./outbox.js").Left} Left */

/** What the page tells of by now: nothing is told twice, and no button vanishes under a finger. */
let shown = "[]";

/**
 * @param {Left[]} left
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
  const template = /** @type {HTMLTemplateElement} */ (notice.querySelector("template"));
  list.replaceChildren(...left.map((one) => told(template, one, again)));
}

/**
 * @param {DOMStringMap} texts
 * @param {number} number
 */
function counted({ none, one, many }, number) {
  return ((number === 0 ? none : number === 1 ? one : many) ?? "").replace("{n}", String(number));
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Left} left
 * @param {() => Promise<void>} again
 */
function told(template, { record, outcome, error }, again) {
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const text = /** @type {HTMLElement} */ (row.querySelector("p"));
  text.textContent = (text.dataset["text"] ?? "")
    .replace("{title}", () => record.title)
    .replace("{day}", () => record.started_at.slice(0, 10))
    .replace("{error}", () => error)
    .trim();
  for (const button of row.querySelectorAll("button")) button.hidden = outcome !== "refused";
  const [save, discard] = /** @type {HTMLButtonElement[]} */ ([...row.querySelectorAll("button")]);
  save?.addEventListener("click", () => saveAsFile(record));
  discard?.addEventListener("click", async () => {
    if (!confirm(discard.dataset["sure"])) return;
    await forget(record);
    await again();
  });
  return row;
}

/** @param {import("./types.d.ts").SessionRecord} record */
function saveAsFile(record) {
  const link = document.createElement("a");
  leadToFile(link, record);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // by then it is saved
}
