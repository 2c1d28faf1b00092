// The player that is a file of its own: all that it plays is in it, and what was done is handed over by the person.

import { handOver } from "./hand_over.js";
import { lead } from "./leading.js";
import { unpacked } from "./packed.js";
import { part } from "./parts.js";

const { timeline, easier, clips, how_to, figures } = await unpacked(part("packed").textContent ?? "");

lead({ timeline, easier, clips, howTo: how_to, draw: async (name) => figures[name] ?? "" }, handOver);
