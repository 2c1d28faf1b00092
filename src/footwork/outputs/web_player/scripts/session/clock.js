// The one clock of a session: the device's steady time, which no setting of the device's clock moves. What is heard is
// scheduled by it, what is seen is read off it.

/** @typedef {import("../types.d.ts").Clock} Clock */

/**
 * @param {() => number} tick milliseconds that never go back
 * @returns {Clock}
 */
export function steadyClock(tick = () => performance.now()) {
  let held = 0;
  /** @type {number | null} */
  let since = null;
  return {
    now: () => (since ?? tick()) - held,
    when: (time) => time + held,
    pause() {
      since ??= tick();
    },
    resume() {
      if (since !== null) held += tick() - since;
      since = null;
    },
  };
}
