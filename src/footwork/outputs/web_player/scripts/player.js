// The player's page on the site: what was done goes into the diary.

import { diary } from "./diary.js";
import "./everywhere.js";
import { holdBack } from "./holding_back.js";
import { learnUsual } from "./hurting.js";
import { lead } from "./leading.js";
import { held, part } from "./parts.js";
import { refillAfter } from "./refill.js";

/** @param {string} address */
async function draw(address) {
  const response = await fetch(address);
  return response.ok ? response.text() : "";
}

lead({ timeline: held("timeline"), easier: held("easier-timeline"), clips: held("clips"), howTo: held("how-to-clips"), draw }, diary);
void holdBack();
void learnUsual(part("which").dataset.usual);
refillAfter(/** @type {HTMLAnchorElement} */ (part("tell-first")).pathname);
