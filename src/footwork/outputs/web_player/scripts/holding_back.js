// Where the site could not be asked whether exercises may start: a session that waits here may have told of too much pain.

import { waiting } from "./outbox.js";
import { part } from "./parts.js";

/** Show why, instead of Begin. */
export async function holdBack() {
  const why = part("hurt");
  const accepted = Number(why.dataset.accepted);
  const records = await waiting();
  if (!records.some(({ pain }) => Object.values(pain).some((score) => score > accepted))) return;
  why.hidden = false;
  for (const id of ["begin-button", "unfinished"]) part(id).hidden = true;
}
