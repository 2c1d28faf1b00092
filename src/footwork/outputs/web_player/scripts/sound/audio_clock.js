// When on the audio clock a thing has to start to be heard at a moment of the device's steady time.

/** Sound that leaves the loudspeaker this far from its moment is put right. */
const NEAR_MS = 4;

/** How often the clock of a sound that was just opened is looked at, and how many readings have to agree. */
const LOOK_MS = 40;
const AGREE = 4;
const MOST_LOOKS = 15;

/** A reading older than this was taken before the sound was held, and says nothing of now. */
const FRESH_MS = 250;

/**
 * A sound that has just been opened stumbles. Until several readings of its clock agree it is looked at often, so that what
 * was scheduled by the first reading is put right before it is heard.
 * @param {AudioContext} context
 * @param {() => void} look
 * @returns {Promise<boolean>} whether the clock runs at all
 */
export async function whileItSettles(context, look) {
  const began = context.currentTime;
  let before = reading(context);
  for (let looks = 0, agree = 0; looks < MOST_LOOKS && agree < AGREE; looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = reading(context);
    agree = now !== null && before !== null && Math.abs(now - before) <= NEAR_MS ? agree + 1 : 0;
    before = now;
    look();
  }
  return context.currentTime > began;
}

/**
 * The audio clock runs beside the device's steady time, not with it: a loudspeaker's crystal is a little off, and a
 * device without one lets its clock fall behind in jumps. So it is read again and again.
 */
export class AudioClock {
  /** What the steady time is ahead of the audio clock, in milliseconds, for what leaves the loudspeaker; null before it
   * is known. @type {number | null} */
  #ahead = null;

  /** @param {AudioContext} context */
  constructor(context) {
    this.context = context;
  }

  /** Whether it is known when a thing will be heard. */
  get known() {
    return this.#ahead !== null;
  }

  /** Read both clocks. @returns {boolean} whether what is scheduled would be heard at the wrong moment */
  look() {
    const ahead = reading(this.context);
    if (ahead === null) return false;
    const off = this.#ahead === null ? Infinity : Math.abs(ahead - this.#ahead);
    if (off > NEAR_MS) this.#ahead = ahead;
    return off > NEAR_MS;
  }

  /** The sound was held or goes on: what was read does not hold any longer. */
  forget() {
    this.#ahead = null;
  }

  /** @param {number} moment of the steady time, in ms @returns {number} the audio clock's time, in seconds */
  at(moment) {
    return (moment - (this.#ahead ?? 0)) / 1000;
  }
}

/** @param {AudioContext} context @returns {number | null} milliseconds */
function reading(context) {
  const now = performance.now();
  const { contextTime, performanceTime } = context.getOutputTimestamp?.() ?? {};
  if (contextTime && performanceTime && Math.abs(now - performanceTime) < FRESH_MS) return performanceTime - contextTime * 1000;
  if (context.state !== "running" || contextTime) return null;
  return now - (context.currentTime - (context.outputLatency || context.baseLatency || 0)) * 1000; // Safari tells no more
}
