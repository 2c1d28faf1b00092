// One session at a time: two tabs would speak into each other, and keep two places.

const NAME = "footwork-session";

/** @type {Promise<unknown> | null} */
let looking = null;

/** Act when no tab plays: at once, or after the one that does has ended. @param {() => void} act */
export async function whenNobodyPlays(act) {
  const { locks } = navigator;
  if (!locks) return act();
  looking ??= locks.request(NAME, { mode: "shared" }, act).catch(() => {}).finally(() => (looking = null));
  await looking;
}

/**
 * @param {() => void} taken called when another tab plays instead
 * @param {{takeOver?: boolean}} [options]
 * @returns {Promise<boolean>} whether this tab may play
 */
export function onlyInThisTab(taken, { takeOver = false } = {}) {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(true); // pages that are files have none; each is alone
  return new Promise((resolve) => {
    const held = (/** @type {Lock | null} */ lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : null; // until the tab is closed or another takes it
    };
    locks.request(NAME, takeOver ? { steal: takeOver } : { ifAvailable: true }, held).catch(() => {
      resolve(false);
      taken();
    });
  });
}

/** Whether a tab plays; where no browser says so, one may. */
export async function isPlaying() {
  const { locks } = navigator;
  if (!locks) return true;
  const { held = [] } = await locks.query();
  return held.some(({ name, mode }) => name === NAME && mode === "exclusive");
}
