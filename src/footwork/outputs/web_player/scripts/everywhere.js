// What every page does: send what waits on this device.

import { showWaiting } from "./notice.js";
import { deliverAll } from "./outbox.js";

async function deliver() {
  showWaiting(await deliverAll(), deliver);
}

void deliver();
addEventListener("online", () => void deliver());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void deliver();
});
