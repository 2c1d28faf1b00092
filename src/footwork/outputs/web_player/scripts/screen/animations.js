// Animations that follow the session. The browser moves them by itself, off the main thread; here they are only put
// where the session is, again when they have drifted, and held while it is.

/** A frame at sixty a second: what animations may be off. */
const FRAME_MS = 1000 / 60;

/** Both clocks are read in blocks: one reading may be off by more, and only the mean of several tells. */
const BLOCKS_MS = 40;
const SHARE_OF_NEW = 0.25;

export class SyncedAnimations {
  #runs = false;
  #drift = 0;

  /** @param {Animation[]} animations all held, and kept in step from here on */
  constructor(animations) {
    this.animations = animations;
    const { duration, iterations } = animations[0]?.effect?.getComputedTiming() ?? {};
    this.round = iterations === Infinity ? Number(duration) : Infinity;
  }

  /**
   * Asking an animation where it is costs as much as drawing the page, and moving it more: one is asked for all.
   * @param {number} ms where the animations are to be
   * @param {boolean} runs whether they go on from there
   */
  moveTo(ms, runs) {
    const turns = runs !== this.#runs;
    this.#runs = runs;
    if (!turns && this.#inPlace(this.#off(ms))) return;
    this.#drift = 0;
    for (const animation of this.animations) {
      if (turns) animation[runs ? "play" : "pause"]();
      animation.currentTime = ms;
    }
  }

  /** @param {number} off */
  #inPlace(off) {
    if (!this.#runs) return off === 0;
    this.#drift += (off - this.#drift) * SHARE_OF_NEW;
    return Math.abs(off) <= BLOCKS_MS && Math.abs(this.#drift) <= FRAME_MS;
  }

  /** How far ahead they are; what comes round again is in place in every round. @param {number} ms */
  #off(ms) {
    const off = Number(this.animations[0]?.currentTime ?? Infinity) - ms;
    return Number.isFinite(this.round) ? off - Math.round(off / this.round) * this.round : off;
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
