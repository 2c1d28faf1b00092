// Which exercises are new on this device, and are explained step by step before they begin; once, and then no more.

import { loadPreferences, savePreferences } from "./preferences.js";

/** @typedef {import("./preferences.js").Preferences} Preferences */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("../types.d.ts").Item} Item */
/** @typedef {import("../types.d.ts").Timeline} Timeline */

/** Two files of somebody's own may call different exercises by one id. @param {Item} item */
function nameOf({ exercise, name }) {
  return `${exercise} ${name}`;
}

/** The items to be explained: the first of each exercise that is new here. @param {Timeline} plan @param {Preferences} preferences */
export function newItems({ items }, { explains, explained }) {
  const known = new Set(explained);
  const found = new Set();
  for (const item of explains ? items : []) {
    if (item.how_to.length && !known.has(nameOf(item))) found.add(item.item);
    known.add(nameOf(item));
  }
  return found;
}

/** Follower: what was explained is remembered as soon as the person is ready for it. */
export class ExplainedExercises {
  #known = 0;

  /** @param {Preferences} preferences @param {ReadonlySet<number>} items that are explained in this session */
  constructor(preferences, items) {
    this.preferences = preferences;
    this.items = items;
  }

  /** @param {Session} session */
  follow({ known, plan }) {
    if (known.size === this.#known) return;
    this.#known = known.size;
    const names = plan.items.filter(({ item }) => this.items.has(item) && known.has(item)).map(nameOf);
    // another tab may have explained others meanwhile
    this.preferences.explained = [...new Set([...loadPreferences().explained, ...names])];
    savePreferences(this.preferences);
  }
}
