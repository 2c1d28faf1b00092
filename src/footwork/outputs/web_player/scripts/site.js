// What every page but the player does: what every page does, and what would disturb a session.

import { everyPage } from "./every_page.js";
import { showIfOutdated } from "./offline/outdated_today.js";
import { offerUnfinished } from "./screen/unfinished_session.js";
import { eraseDevice } from "./records/erase_device.js";
import { pageData } from "./screen/elements.js";
import { showWaiting } from "./records/waiting_notice.js";
import { offerPush } from "./reminders/push.js";
import { addTokens } from "./records/token_forms.js";
import { refreshPages } from "./offline/refresh_pages.js";
import { offerReminders, remind } from "./reminders/reminders.js";
import { offerNewVersion } from "./offline/new_version.js";

everyPage(showWaiting);
showIfOutdated();
addTokens();
/** @type {HTMLElement | null} */
const erased = document.querySelector("[data-erased]");
if (erased) void eraseDevice(erased.dataset.erased ?? "");
else if (document.querySelector("[data-refresh-pages]")) refreshPages();
if (document.getElementById("playable")) offerUnfinished(pageData("playable"));
remind();
const box = /** @type {HTMLInputElement | null} */ (document.getElementById("remind"));
if (box) offerReminders(box);
const pushBox = /** @type {HTMLInputElement | null} */ (document.getElementById("push"));
if (pushBox) void offerPush(pushBox);
const offer = document.getElementById("new-version");
if (offer) void offerNewVersion(offer);
