// What was done, out of the player that is a file of its own: as a file, shared, or as a link and a QR code for Footwork.

import { renderSVG } from "uqr";

import { packed } from "./compact_text.js";
import { part } from "../screen/elements.js";
import { asShared, leadToFile } from "./record_file.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */

/** @type {import("../types.d.ts").Keeper} */
export const handOver = {
  put: async () => true,
  leave() {},

  async deliver(record) {
    const named = withName(record);
    const text = part("kept-text");
    text.textContent = text.dataset.handed ?? "";
    leadToFile(/** @type {HTMLAnchorElement} */ (part("record-file")), named);
    offerSharing(named);
    const anchor = document.getElementById("record-link");
    if (anchor) await link(/** @type {HTMLAnchorElement} */ (anchor), named);
    return true;
  },
};

/** The person for whom the file was made stands in the record. @param {SessionRecord} record @returns {SessionRecord} */
function withName(record) {
  const { madeFor } = part("kept").dataset;
  return madeFor ? { ...record, made_for: madeFor } : record;
}

/** Where the device can hand a file to another program. @param {SessionRecord} record */
function offerSharing(record) {
  const shared = { files: [asShared(record)] };
  const button = /** @type {HTMLButtonElement} */ (part("share"));
  button.hidden = !navigator.canShare?.(shared);
  button.onclick = async () => {
    part("share-failed").hidden = true;
    try {
      await navigator.share(shared);
    } catch (error) {
      part("share-failed").hidden = /** @type {Error} */ (error).name === "AbortError"; // the person thought better of it
    }
  };
}

/** A code is shown only where a phone that reads it can follow. @param {HTMLAnchorElement} anchor @param {SessionRecord} record */
async function link(anchor, record) {
  anchor.href = `${anchor.dataset.site}import/#${await packed(record)}`;
  const scan = document.getElementById("scan");
  if (scan) scan.hidden = !drawn(anchor.href);
}

/** @param {string} address @returns {boolean} whether it fits into a code: a session with a long note may not */
function drawn(address) {
  try {
    const svg = new DOMParser().parseFromString(renderSVG(address, { ecc: "L", border: 4 }), "image/svg+xml");
    part("record-code").replaceChildren(document.importNode(svg.documentElement, true));
    return true;
  } catch {
    return false;
  }
}
