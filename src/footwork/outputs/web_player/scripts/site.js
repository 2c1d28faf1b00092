// What every page but the player does: what every page does, and what would disturb a session.

import "./every_page.js";
import { tellOfAnotherDay } from "./offline/outdated_today.js";
import { offerToContinue } from "./screen/unfinished_session.js";
import { eraseHere } from "./records/erase_device.js";
import { held } from "./screen/elements.js";
import { offerPush } from "./reminders/push.js";
import { refill } from "./offline/refresh_pages.js";
import { offerReminders, remind } from "./reminders/reminders.js";
import { offerRenewal } from "./offline/new_version.js";

tellOfAnotherDay();
/** @type {HTMLElement | null} */
const erased = document.querySelector("[data-erased]");
if (erased) void eraseHere(erased.dataset.erased ?? "");
else if (document.querySelector("[data-refill]")) refill();
if (document.getElementById("playable")) offerToContinue(held("playable"));
remind();
const box = /** @type {HTMLInputElement | null} */ (document.getElementById("remind"));
if (box) offerReminders(box);
const pushBox = /** @type {HTMLInputElement | null} */ (document.getElementById("push"));
if (pushBox) void offerPush(pushBox);
const offer = document.getElementById("renewal");
if (offer) void offerRenewal(offer);
