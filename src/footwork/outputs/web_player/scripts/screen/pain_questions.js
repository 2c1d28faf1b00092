// What is asked after a session only where it hurt a lot: how much it hurt before, if that was not said, and which
// exercise it was.

import { hurtTooMuch, isAboveAccepted } from "../records/pain_limits.js";
import { byId } from "./elements.js";
import { painIn } from "../records/answers.js";

/** @typedef {import("../records/record.js").Recorder} Recorder */

/** @param {Recorder} recorder */
export function showPainQuestions(recorder) {
  const form = /** @type {HTMLFormElement} */ (byId("feedback"));
  const look = () => {
    const felt = new FormData(form);
    const pain = painIn(felt);
    for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-pain-before]"))) {
      const place = question.dataset.painBefore ?? "";
      question.hidden = place in recorder.before || !isAboveAccepted(pain[place]);
    }
    askWhich(hurtTooMuch({ pain, pain_before: recorder.painBefore(felt) }));
  };
  form.onchange = look;
  look();
}

/** Where there is more than one. An answer to a question that is not asked any more is none. @param {boolean} hurt */
function askWhich(hurt) {
  const which = byId("painful-exercise");
  which.hidden = !hurt || "single" in which.dataset;
  const notSure = /** @type {HTMLInputElement} */ (which.querySelector('[value=""]'));
  if (which.hidden) notSure.checked = true;
}
