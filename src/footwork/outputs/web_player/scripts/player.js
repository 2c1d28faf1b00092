// The player's page on the site: what was done goes into the diary.

import { diaryTarget } from "./records/save_to_diary.js";
import "./every_page.js";
import { showPainGate } from "./screen/pain_gate.js";
import { fetchUsualPain } from "./records/pain_limits.js";
import { startPlayer } from "./player_app.js";
import { pageData, byId } from "./screen/elements.js";
import { refreshPagesAfter } from "./offline/refresh_pages.js";

/** @param {string} address */
async function draw(address) {
  const response = await fetch(address);
  return response.ok ? response.text() : "";
}

startPlayer({ timeline: pageData("timeline"), easier: pageData("easier-timeline"), clips: pageData("clips") ?? [], howTo: pageData("how-to-clips"), draw }, diaryTarget);
void showPainGate();
void fetchUsualPain(byId("painful-exercise").dataset.usual);
refreshPagesAfter(/** @type {HTMLAnchorElement} */ (byId("report-change")).pathname);
