// Keeps the screen from going dark while a session is seen.

/** @type {WakeLockSentinel | null} */
let lock = null;

/** Ask the device not to dim; where it cannot promise that, the session runs all the same. */
export async function keepAwake() {
  try {
    lock ??= (await navigator.wakeLock?.request("screen")) ?? null;
    lock?.addEventListener("release", () => (lock = null));
  } catch {
    lock = null;
  }
}

export async function letSleep() {
  await lock?.release();
  lock = null;
}
