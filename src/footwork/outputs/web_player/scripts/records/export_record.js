// What was done, out of the player that is a file of its own: as a file, shared, or as a link and a QR code for Footwork.

import { renderSVG } from "uqr";

import { compact } from "./compact_text.js";
import { byId } from "../screen/elements.js";
import { sharedFile, linkToFile } from "./record_file.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */

/** @type {import("../types.d.ts").RecordTarget} */
export const exportTarget = {
  put: async () => true,
  putOnLeave() {},

  async deliver(record) {
    const named = withName(record);
    const text = byId("save-result");
    text.textContent = text.dataset.exported ?? "";
    linkToFile(/** @type {HTMLAnchorElement} */ (byId("record-file")), named);
    offerSharing(named);
    const anchor = document.getElementById("record-link");
    if (anchor) await makeLink(/** @type {HTMLAnchorElement} */ (anchor), named);
    return true;
  },
};

/** The person for whom the file was made stands in the record. @param {SessionRecord} record @returns {SessionRecord} */
function withName(record) {
  const { madeFor } = byId("saved").dataset;
  return madeFor ? { ...record, made_for: madeFor } : record;
}

/** Where the device can hand a file to another program. @param {SessionRecord} record */
function offerSharing(record) {
  const shared = { files: [sharedFile(record)] };
  const button = /** @type {HTMLButtonElement} */ (byId("share"));
  button.hidden = !navigator.canShare?.(shared);
  button.onclick = async () => {
    byId("share-failed").hidden = true;
    try {
      await navigator.share(shared);
    } catch (error) {
      byId("share-failed").hidden = /** @type {Error} */ (error).name === "AbortError"; // the person thought better of it
    }
  };
}

/** A code is shown only where a phone that reads it can follow. @param {HTMLAnchorElement} anchor @param {SessionRecord} record */
async function makeLink(anchor, record) {
  anchor.href = `${anchor.dataset.site}import/#${await compact(record)}`;
  const scan = document.getElementById("scan");
  if (scan) scan.hidden = !drawCode(anchor.href);
}

/** @param {string} address @returns {boolean} whether it fits into a code: a session with a long note may not */
function drawCode(address) {
  try {
    const svg = new DOMParser().parseFromString(renderSVG(address, { ecc: "L", border: 4 }), "image/svg+xml");
    byId("record-code").replaceChildren(document.importNode(svg.documentElement, true));
    return true;
  } catch {
    return false;
  }
}
