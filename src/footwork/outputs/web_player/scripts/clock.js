// The one clock of a session: the audio clock where the device has one, so that what is seen and what is heard agree.

/** @typedef {import("./types.d.ts").Clock} Clock */

const PATIENCE_MS = 500;

/**
 * Open the device's sound. To be called from a tap, without which browsers keep it shut.
 * @returns {Promise<AudioContext | null>} null where there is no sound or it does not start
 */
export async function openAudio() {
  try {
    return await running(new AudioContext());
  } catch {
    return null;
  }
}

/** @param {AudioContext} context */
async function running(context) {
  allowInSilentMode();
  await Promise.race([context.resume(), sleep(PATIENCE_MS)]);
  const before = context.currentTime;
  await sleep(100);
  if (context.state === "running" && context.currentTime > before) return context;
  await context.close();
  return null;
}

/** An iPhone's ring switch does not mute, and other apps' music is not stopped. */
function allowInSilentMode() {
  const session = /** @type {{audioSession?: {type: string}}} */ (/** @type {unknown} */ (navigator)).audioSession;
  if (session) session.type = "playback";
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Suspending the context holds the clock and every sound that is scheduled on it, together.
 * @param {AudioContext} context
 * @returns {Clock}
 */
export function audioClock(context) {
  return {
    now: () => context.currentTime * 1000,
    pause: () => void context.suspend(),
    resume: () => void context.resume(),
  };
}

/**
 * The clock of a device without sound.
 * @param {() => number} tick milliseconds that never go back
 * @returns {Clock}
 */
export function silentClock(tick = () => performance.now()) {
  let held = 0;
  /** @type {number | null} */
  let since = null;
  return {
    now: () => (since ?? tick()) - held,
    pause() {
      since ??= tick();
    },
    resume() {
      if (since !== null) held += tick() - since;
      since = null;
    },
  };
}
