// Reminds while Footwork is open, on a device that was told to. It asks the diary first: what was done is not asked for.

import { waiting } from "../records/waiting_records.js";
import { isPlaying } from "../session/one_tab.js";
import { routineUnderWay } from "../session/saved_place.js";
import { dueNow, notBegun, untilNext } from "./due_reminders.js";

/** @typedef {import("./due_reminders.js").Reminder} Reminder */

const ON = "footwork-remind";
const SHOWN = "footwork-reminded";

/** The plan may be changed elsewhere. */
const LOOK_MS = 15 * 60_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** What the diary said last, for when it cannot be reached. @type {Reminder[]} */
let known = [];

/** Begin, or go on, if this device is to remind. */
export function remind() {
  clearTimeout(timer);
  if (read(ON) === "on" && allowed()) void alone(look).finally(again);
}

function again() {
  clearTimeout(timer);
  timer = setTimeout(remind, untilNext(known, Date.now(), LOOK_MS));
}

async function look() {
  known = await asked();
  const shown = /** @type {string[]} */ (JSON.parse(read(SHOWN) ?? "[]"));
  const playing = await routinePlaying();
  const others = notBegun(known, await waiting()).filter(({ routine }) => routine !== playing);
  const due = dueNow(others, Date.now(), shown);
  if (due.length === 0) return;
  write(SHOWN, JSON.stringify([...shown, ...due.map(({ name }) => name)].slice(-100)));
  const registration = await navigator.serviceWorker.ready;
  const icon = document.querySelector('link[rel="apple-touch-icon"]')?.getAttribute("href") ?? "";
  for (const one of due) {
    await registration.showNotification(one.title, { body: one.text, tag: one.name, data: one.address, icon });
  }
}

/** Nobody is reminded of what they are doing: the diary hears of it only when it is done. */
async function routinePlaying() {
  const routine = routineUnderWay();
  return routine && (await isPlaying()) ? routine : null;
}

/** @returns {Promise<Reminder[]>} */
async function asked() {
  try {
    const answer = await fetch("/plan/reminders/");
    return answer.ok ? (await answer.json()).reminders : known;
  } catch {
    return known;
  }
}

/** Of all tabs only one shows. @param {() => Promise<void>} work */
async function alone(work) {
  await (navigator.locks ? navigator.locks.request("footwork-reminding", work) : work()).catch(() => {});
}

/** Where the plan is shown, the device can be told to. @param {HTMLInputElement} box */
export function offerReminders(box) {
  const can = "Notification" in globalThis && Boolean(navigator.serviceWorker);
  /** @type {HTMLElement} */ (box.closest("[data-device]")).hidden = !can;
  if (!can) return;
  const refused = /** @type {HTMLElement} */ (document.getElementById("remind-refused"));
  box.checked = read(ON) === "on" && allowed();
  box.onchange = async () => {
    const may = !box.checked || (await Notification.requestPermission()) === "granted";
    refused.hidden = may;
    write(ON, box.checked && may ? "on" : "off");
    box.checked = read(ON) === "on";
    remind();
  };
}

const allowed = () => "Notification" in globalThis && Notification.permission === "granted";

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a device that keeps nothing reminds of nothing: it would not know what it has shown
  }
}
