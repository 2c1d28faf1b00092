// Who takes what was done, on the site: the outbox, and through it the diary.

import { putOnLeave, send } from "./outbox.js";
import { put } from "./waiting_records.js";
import { byId } from "../screen/elements.js";

/** @type {import("../types.d.ts").RecordTarget} */
export const diaryTarget = {
  put,
  putOnLeave,

  async deliver(record) {
    const onDevice = await put(record);
    const { outcome, error, notes } = await send(record);
    const lost = outcome !== "stored" && !onDevice;
    const text = byId("save-result");
    text.textContent = [(text.dataset[lost ? "lost" : outcome] ?? "").replace("{error}", error), ...notes].join(" ");
    return !lost;
  },
};
