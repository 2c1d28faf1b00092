// The screen of a session that plays, in place of the pages before and after it.

import { byId } from "./elements.js";
import { keepAwake, letSleep } from "./wake_lock.js";

export function showStage() {
  for (const id of ["begin", "after-session"]) byId(id).hidden = true;
  byId("stage").hidden = false;
  byId("pause").focus({ preventScroll: true });
  void keepAwake();
}

export function hideStage() {
  void letSleep();
  byId("stage").hidden = true;
}
