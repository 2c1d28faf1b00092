// What every page but the player does: send what waits on this device.

import { deliverAll } from "./outbox.js";

void deliverAll();
