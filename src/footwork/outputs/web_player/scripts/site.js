// What every page but the player does: what every page does, and what would disturb a session.

import "./everywhere.js";
import { tellOfAnotherDay } from "./another_day.js";
import { offerToContinue } from "./continuing.js";
import { eraseHere } from "./erasing.js";
import { held } from "./parts.js";
import { offerPush } from "./push.js";
import { refill } from "./refill.js";
import { offerReminders, remind } from "./reminding.js";
import { offerRenewal } from "./renewal.js";

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
