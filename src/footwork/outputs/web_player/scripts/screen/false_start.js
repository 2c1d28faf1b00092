// Who stopped at once is asked whether that was a session. No needs no thought: nothing of it is saved.

import { byId } from "./elements.js";
import { forgetPlace } from "../session/saved_place.js";

/** @typedef {import("../records/record.js").Recorder} Recorder */

/**
 * @param {Recorder} recorder
 * @param {() => void} resume
 */
export function askFalseStart(recorder, resume) {
  showFeedback(!recorder.isFalseStart);
  byId("do-not-save").onclick = () => forgetPlace();
  const goOn = byId("go-on");
  goOn.hidden = recorder.session.over;
  goOn.onclick = resume;
  byId("save-anyway").onclick = () => {
    recorder.meant = true;
    showFeedback(true);
    const title = /** @type {HTMLElement} */ (document.querySelector("#after-session h1"));
    title.focus();
  };
}

/** Else the question. @param {boolean} shown */
function showFeedback(shown) {
  byId("false-start").hidden = shown;
  byId("feedback").hidden = !shown;
}
