// The player's page on the site: what was done goes into the diary.

import { diaryTarget } from "./records/save_to_diary.js";
import { fromPage } from "./session/cues.js";
import { everyPage } from "./every_page.js";
import { showPainGate } from "./screen/pain_gate.js";
import { fetchUsualPain } from "./records/pain_limits.js";
import { startPlayer } from "./player_app.js";
import { watchConnection } from "./screen/connection.js";
import { pageData, byId } from "./screen/elements.js";
import { refreshPagesAfter } from "./offline/refresh_pages.js";

/** @param {string} address */
async function draw(address) {
  const response = await fetch(address);
  return response.ok ? response.text() : "";
}

/** @returns {Promise<import("./types.d.ts").Timeline | null>} */
async function easier() {
  const { src } = document.getElementById("easier-session")?.dataset ?? {};
  return src ? JSON.parse((await draw(src)) || "null") : null;
}

everyPage();
startPlayer({ timeline: fromPage(pageData("timeline")), easier, clips: pageData("clips") ?? [], howTo: pageData("how-to-clips"), draw }, diaryTarget);
watchConnection();
void showPainGate();
void fetchUsualPain(byId("painful-exercise").dataset.usual);
refreshPagesAfter(/** @type {HTMLAnchorElement} */ (byId("report-change")).pathname);
