// Animations that follow the session. The browser moves them by itself, off the main thread; here they are only put
// where the session is, again when they have drifted, and held while it is.

/** A frame at sixty a second, less what a clock that is read in blocks may be off. */
const DRIFT_MS = 12;

export class Moving {
  /** @param {Animation[]} animations all of one length and kept in step */
  constructor(animations) {
    this.animations = animations;
  }

  /**
   * @param {number} ms where the animations are to be
   * @param {boolean} runs whether they go on from there
   */
  place(ms, runs) {
    for (const animation of this.animations) {
      if (runs && animation.playState !== "running") animation.play();
      if (!runs && animation.playState !== "paused") animation.pause();
      const off = Math.abs(Number(animation.currentTime ?? Infinity) - ms);
      if (off > (runs ? DRIFT_MS : 0)) animation.currentTime = ms;
    }
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
