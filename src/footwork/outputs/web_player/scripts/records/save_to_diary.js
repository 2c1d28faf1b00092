// Who takes what was done, on the site: the outbox, and through it the diary.

import { lastWord, put, send } from "./outbox.js";
import { part } from "../screen/elements.js";

/** @type {import("../types.d.ts").Keeper} */
export const diary = {
  put,
  leave: lastWord,

  async deliver(record) {
    const onDevice = await put(record);
    const { outcome, error, notes } = await send(record);
    const lost = outcome !== "stored" && !onDevice;
    const text = part("kept-text");
    text.textContent = [(text.dataset[lost ? "lost" : outcome] ?? "").replace("{error}", error), ...notes].join(" ");
    return !lost;
  },
};
