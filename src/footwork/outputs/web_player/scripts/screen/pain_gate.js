// Where the site could not be asked whether exercises may start: a session that waits here may have hurt too much.

import { hurtTooMuch } from "../records/pain_limits.js";
import { waiting } from "../records/waiting_records.js";
import { byId } from "./elements.js";

/** Show why, instead of Begin. */
export async function showPainGate() {
  const why = byId("pain-gate");
  const records = await waiting();
  if (!records.some(hurtTooMuch)) return;
  why.hidden = false;
  for (const id of ["begin-button", "unfinished"]) byId(id).hidden = true;
}
