// Animations that follow the session. The browser moves them by itself, off the main thread; here they are only put
// where the session is, again when they have drifted, and held while it is.

/** A frame at sixty a second, less what a clock that is read in blocks may be off. */
const DRIFT_MS = 12;

export class Moving {
  #runs = false;

  /** @param {Animation[]} animations all held, and kept in step from here on */
  constructor(animations) {
    this.animations = animations;
    const { duration, iterations } = animations[0]?.effect?.getComputedTiming() ?? {};
    this.round = iterations === Infinity ? Number(duration) : Infinity;
  }

  /**
   * Asking an animation where it is costs as much as drawing the page: one is asked for all.
   * @param {number} ms where the animations are to be
   * @param {boolean} runs whether they go on from there
   */
  place(ms, runs) {
    const off = this.#off(ms);
    const turns = runs !== this.#runs;
    this.#runs = runs;
    if (!turns && off <= (runs ? DRIFT_MS : 0)) return;
    for (const animation of this.animations) {
      if (turns) animation[runs ? "play" : "pause"]();
      animation.currentTime = ms;
    }
  }

  /** How far from there they are; what comes round again is there in every round. @param {number} ms */
  #off(ms) {
    const off = Math.abs(Number(this.animations[0]?.currentTime ?? Infinity) - ms) % this.round;
    return Math.min(off, this.round - off);
  }
}

/**
 * One element that turns or stretches, for `lasts` milliseconds, and stays as it ends.
 * @param {Element} element
 * @param {Keyframe[]} keyframes of transform and opacity, which cost the main thread nothing
 * @param {number} lasts
 */
export function animate(element, keyframes, lasts) {
  const animation = element.animate(keyframes, { duration: lasts, fill: "both" });
  animation.pause();
  return animation;
}
