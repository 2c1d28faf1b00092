// The player that is a file of its own: all that it plays is in it, and what was done is handed over by the person.

import { exportTarget } from "./records/export_record.js";
import { startPlayer } from "./player_app.js";
import { expand } from "./records/compact_text.js";
import { byId } from "./screen/elements.js";

const { timeline, easier, clips, how_to, figures } = await expand(byId("player-data").textContent ?? "");

startPlayer({ timeline, easier: async () => easier, clips: clips ? [clips] : [], howTo: how_to, draw: async (name) => figures[name] ?? "" }, exportTarget);
