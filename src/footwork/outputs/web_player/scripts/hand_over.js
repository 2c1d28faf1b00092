// What was done, out of the player that is a file of its own: as a file, as a link and as a QR code, which Footwork takes.

import { renderSVG } from "uqr";

import { packed } from "./packed.js";
import { part } from "./parts.js";
import { leadToFile } from "./record_file.js";

/** @typedef {import("./types.d.ts").SessionRecord} SessionRecord */

/** @type {import("./types.d.ts").Keeper} */
export const handOver = {
  put: async () => true,
  leave() {},

  async deliver(record) {
    const text = part("kept-text");
    text.textContent = text.dataset.handed ?? "";
    const file = /** @type {HTMLAnchorElement} */ (part("record-file"));
    leadToFile(file, record);
    await link(record);
    return true;
  },
};

/** @param {SessionRecord} record */
async function link(record) {
  const anchor = /** @type {HTMLAnchorElement} */ (part("record-link"));
  anchor.href = `${anchor.dataset.site}import/#${await packed(record)}`;
  const code = renderSVG(anchor.href, { ecc: "L", border: 4 });
  const svg = new DOMParser().parseFromString(code, "image/svg+xml").documentElement;
  part("record-code").replaceChildren(document.importNode(svg, true));
}
