// What every page but the player does: what every page does.

import "./everywhere.js";
