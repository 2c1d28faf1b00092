// The easier session that a person may go on with: few ask for it, so it is fetched when one does, and once.

import { withHowToOf } from "./how_to.js";

/** @typedef {import("../types.d.ts").Timeline} Timeline */

/**
 * @param {Timeline} timeline the session as it is planned
 * @param {() => Promise<Timeline | null>} fetchEasier
 * @returns {() => Promise<Timeline | null>} null where there is none, or none can be had just now
 */
export function easierOnce(timeline, fetchEasier) {
  /** @type {Promise<Timeline | null> | null} */
  let coming = null;
  return () => {
    coming ??= fetchEasier().then((easier) => easier && withHowToOf(timeline, easier));
    return coming.catch(() => (coming = null));
  };
}
