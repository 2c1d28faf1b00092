// The device's sound, opened once.

const TIMEOUT_MS = 500;

/** Opened once for the page: by Begin, or by the test of the sound before it. @type {Promise<AudioContext | null> | null} */
let opened = null;

/**
 * Open the device's sound. To be called from a tap, without which browsers keep it shut.
 * @returns {Promise<AudioContext | null>} null where there is no sound or it does not start
 */
export async function openAudio() {
  opened ??= open();
  const context = await opened;
  if (!context) opened = null; // the next tap may be luckier
  else if (context.state === "suspended") await resumed(context);
  return context;
}

/** A device may say that its sound runs, and stand still. @param {AudioContext} context */
export function giveUpAudio(context) {
  opened = null;
  return context.close();
}

async function open() {
  try {
    return await running(new AudioContext());
  } catch {
    return null;
  }
}

/** @param {AudioContext} context */
async function running(context) {
  allowInSilentMode();
  await resumed(context);
  if (context.state === "running") return context;
  await context.close();
  return null;
}

/** @param {AudioContext} context */
function resumed(context) {
  return Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS))]);
}

/** An iPhone's ring switch does not mute. */
function allowInSilentMode() {
  const session = /** @type {{audioSession?: {type: string}}} */ (/** @type {unknown} */ (navigator)).audioSession;
  if (session) session.type = "playback";
}
