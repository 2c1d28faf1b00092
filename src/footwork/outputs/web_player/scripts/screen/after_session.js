// After the last cue, or after Stop: how much was done, how it felt, and into the diary.

import { askAfterPain } from "./pain_questions.js";
import { minutes, part } from "./elements.js";
import { forgetPlace } from "../session/saved_place.js";

/** @typedef {import("../records/record.js").Recorder} Recorder */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").Keeper} Keeper */

/**
 * @param {Session} session
 * @param {Recorder} recorder
 * @param {Keeper} keeper
 * @param {() => void} resume
 */
export function over(session, recorder, keeper, resume) {
  const title = /** @type {HTMLElement} */ (document.querySelector("#over h1"));
  part("over").hidden = false;
  title.textContent = title.dataset[recorder.outcome] ?? "";
  summarise(session, recorder);
  part("left-out").hidden = recorder.leftOut === 0;
  const back = part("resume");
  back.hidden = session.over;
  back.onclick = resume;
  askAfterPain(recorder);
  const form = /** @type {HTMLFormElement} */ (part("felt"));
  form.onsubmit = (event) => {
    event.preventDefault();
    void keep(recorder, keeper, new FormData(form));
  };
  title.focus();
}

/** Numbers that would only say that little was done are left out. @param {Session} session @param {Recorder} recorder */
function summarise({ plan, playedMs }, { outcome, leftOut }) {
  const summary = part("summary");
  const { whole, some, time, less } = summary.dataset;
  const all = plan.items.length;
  const done = all - leftOut;
  const text = all === 1 || done === 0 ? time : done === all ? whole : some;
  summary.hidden = outcome === "none";
  summary.textContent = (text ?? "")
    .replace("{played}", minutes(playedMs) || (less ?? ""))
    .replace("{done}", String(done))
    .replace("{all}", String(all));
}

/**
 * @param {Recorder} recorder
 * @param {Keeper} keeper
 * @param {FormData} felt
 */
async function keep(recorder, keeper, felt) {
  const button = /** @type {HTMLButtonElement} */ (part("keep"));
  button.disabled = true;
  const kept = await keeper.deliver(recorder.record(felt));
  button.disabled = false;
  if (!kept) return;
  recorder.delivered = true;
  forgetPlace();
  part("felt").hidden = true;
  part("kept").hidden = false;
}
