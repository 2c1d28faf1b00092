// After the last cue, or after Stop: how much was done, how it felt, and into the diary.

import { clock, part } from "./parts.js";
import { forgetPlace } from "./resuming.js";

/** @typedef {import("./record.js").Recorder} Recorder */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.d.ts").Keeper} Keeper */

/**
 * @param {Session} session
 * @param {Recorder} recorder
 * @param {Keeper} keeper
 * @param {() => void} resume
 */
export function over(session, recorder, keeper, resume) {
  const title = /** @type {HTMLElement} */ (document.querySelector("#over h1"));
  part("over").hidden = false;
  const complete = session.plan.items.every(({ item }) => !recorder.isIncomplete(item));
  title.textContent = title.dataset[complete ? "all" : session.over ? "end" : "some"] ?? "";
  summarise(session);
  askForReasons(session, recorder);
  const back = part("resume");
  back.hidden = session.over;
  back.onclick = resume;
  const form = /** @type {HTMLFormElement} */ (part("felt"));
  form.onsubmit = (event) => {
    event.preventDefault();
    void keep(recorder, keeper, new FormData(form));
  };
  title.focus();
}

/** @param {Session} session */
function summarise({ plan, done, playedMs }) {
  const summary = part("summary");
  const planned = plan.items.reduce((sum, item) => sum + item.phases, 0);
  summary.textContent = (summary.dataset.text ?? "")
    .replace("{done}", String(done.size))
    .replace("{planned}", String(planned))
    .replace("{played}", clock(playedMs))
    .replace("{length}", clock(plan.length_ms));
}

/**
 * What was skipped is asked about one by one; all that a stop cut off, once.
 * @param {Session} session
 * @param {Recorder} recorder
 */
function askForReasons(session, recorder) {
  const skipped = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#left-out .skipped")]);
  skipped.forEach((label, item) => {
    label.hidden = !recorder.isIncomplete(item) || recorder.wasEased(item) || recorder.wasCutOff(item);
  });
  const cutOff = session.plan.items.some(({ item }) => recorder.isIncomplete(item) && !recorder.wasEased(item) && recorder.wasCutOff(item));
  part("stopped").hidden = !cutOff;
  part("left-out").hidden = !cutOff && skipped.every((label) => label.hidden);
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
