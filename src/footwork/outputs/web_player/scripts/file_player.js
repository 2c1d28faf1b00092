// The player that is a file of its own: all that it plays is in it, and what was done is handed over by the person.

import { handOver } from "./records/export_record.js";
import { lead } from "./player_app.js";
import { unpacked } from "./records/compact_text.js";
import { part } from "./screen/elements.js";

const { timeline, easier, clips, how_to, figures } = await unpacked(part("packed").textContent ?? "");

lead({ timeline, easier, clips, howTo: how_to, draw: async (name) => figures[name] ?? "" }, handOver);
