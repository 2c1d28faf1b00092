// The player's page on the site: what was done goes into the diary.

import { diary } from "./records/save_to_diary.js";
import "./every_page.js";
import { holdBack } from "./screen/pain_gate.js";
import { learnUsual } from "./records/pain_limits.js";
import { lead } from "./player_app.js";
import { held, part } from "./screen/elements.js";
import { refillAfter } from "./offline/refresh_pages.js";

/** @param {string} address */
async function draw(address) {
  const response = await fetch(address);
  return response.ok ? response.text() : "";
}

lead({ timeline: held("timeline"), easier: held("easier-timeline"), clips: held("clips"), howTo: held("how-to-clips"), draw }, diary);
void holdBack();
void learnUsual(part("which").dataset.usual);
refillAfter(/** @type {HTMLAnchorElement} */ (part("tell-first")).pathname);
