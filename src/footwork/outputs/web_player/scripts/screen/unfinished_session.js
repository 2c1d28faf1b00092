// On Today: a session that was interrupted can be continued, and stands in the place of what comes next until then.

import { whenNobodyPlays } from "../session/one_tab.js";
import { minutesLeft, byId } from "./elements.js";
import { forgetPlace, savedPlace } from "../session/saved_place.js";

/** @typedef {import("../session/saved_place.js").SavedPlace} SavedPlace */
/** @typedef {import("../types.d.ts").Playable} Playable */

/** @param {Playable[]} playable the sessions there are, as they are now */
export function offerUnfinished(playable) {
  const look = () => void whenNobodyPlays(() => show(playable));
  byId("start-over").addEventListener("click", () => forgetPlace());
  byId("skip-rest").addEventListener("click", () => {
    forgetPlace();
    show(playable);
    byId("up-next").focus();
  });
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  look();
}

/** @param {Playable[]} playable */
function show(playable) {
  const left = playable.flatMap((one) => {
    const place = savedPlace({ ...one, cues: { length: one.cues } });
    return place ? [{ one, place }] : [];
  })[0];
  byId("unfinished").hidden = !left;
  byId("up-next").hidden = Boolean(left);
  markUnfinished(left?.one.routine);
  if (left) fill(left.one, left.place);
}

/** @param {Playable} playable @param {SavedPlace} place */
function fill({ title, address }, { name, left_ms }) {
  const text = byId("unfinished-place");
  byId("unfinished-title").textContent = title;
  text.textContent = (text.dataset.text ?? "").replace("{place}", name).replace("{left}", minutesLeft(left_ms));
  for (const id of ["continue", "start-over"]) /** @type {HTMLAnchorElement} */ (byId(id)).href = address;
}

/** What of the day counts as partly done is not over while it can go on. @param {string | undefined} routine */
function markUnfinished(routine) {
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-routine]"))) {
    const unfinished = slot.dataset.routine === routine;
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (slot.querySelectorAll(".partly, .unfinished"))) {
      mark.hidden = mark.classList.contains("unfinished") !== unfinished;
    }
  }
}
