// After the last cue, or after Stop: how much was done, how it felt, and into the diary.

import { askFalseStart } from "./false_start.js";
import { showPainQuestions } from "./pain_questions.js";
import { minutes, byId } from "./elements.js";
import { showReached } from "./reached_form.js";
import { forgetPlace } from "../session/saved_place.js";

/** @typedef {import("../records/record.js").Recorder} Recorder */
/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {import("../types.d.ts").RecordTarget} RecordTarget */

/**
 * @param {Session} session
 * @param {Recorder} recorder
 * @param {RecordTarget} recordTarget
 * @param {() => void} resume
 */
export function showAfterSession(session, recorder, recordTarget, resume) {
  const title = /** @type {HTMLElement} */ (document.querySelector("#after-session h1"));
  byId("after-session").hidden = false;
  title.textContent = title.dataset[recorder.outcome] ?? "";
  byId("after-session").dataset.outcome = recorder.outcome;
  showSummary(session, recorder);
  showReached(session);
  byId("skip-reason").hidden = recorder.leftOut === 0;
  const back = byId("resume");
  back.hidden = session.over;
  back.onclick = resume;
  askFalseStart(recorder, resume);
  showPainQuestions(recorder);
  const form = /** @type {HTMLFormElement} */ (byId("feedback"));
  form.onsubmit = (event) => {
    event.preventDefault();
    void save(recorder, recordTarget, new FormData(form));
  };
  title.focus();
}

/** Numbers that would only say that little was done are left out. @param {Session} session @param {Recorder} recorder */
function showSummary({ plan, playedMs }, { outcome, leftOut }) {
  const summary = byId("summary");
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
 * @param {RecordTarget} recordTarget
 * @param {FormData} felt
 */
async function save(recorder, recordTarget, felt) {
  const button = /** @type {HTMLButtonElement} */ (byId("save"));
  button.disabled = true;
  const saved = await recordTarget.deliver(recorder.record(felt));
  button.disabled = false;
  if (!saved) return;
  recorder.delivered = true;
  forgetPlace();
  byId("feedback").hidden = true;
  byId("saved").hidden = false;
}
