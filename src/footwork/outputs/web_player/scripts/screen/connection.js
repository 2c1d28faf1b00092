// While a session plays: whether the network went away or came back. The session needs none, and says so.

import { byId, setText } from "./elements.js";

/** Long enough to be read on the way up from the feet. */
const SHOWN_MS = 8000;

export function watchConnection() {
  const notice = byId("connection");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let hiding;
  /** @param {"lost" | "back"} what */
  const show = (what) => {
    clearTimeout(hiding);
    setText(notice, notice.dataset[what] ?? "");
    notice.hidden = false;
    hiding = setTimeout(() => (notice.hidden = true), SHOWN_MS);
  };
  addEventListener("offline", () => show("lost"));
  addEventListener("online", () => show("back"));
}
