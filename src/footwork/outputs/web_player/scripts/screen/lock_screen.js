// What the lock screen, a headset and a keyboard's media keys show and do.

/** @typedef {import("../session/session.js").Session} Session */
/** @typedef {{press: () => void, back: () => void, skip: () => void, stop: () => void}} Acts */

export class LockScreen {
  #shown = "";

  /** @param {Acts} acts */
  constructor(acts) {
    this.session = navigator.mediaSession;
    this.icon = document.querySelector("link[rel=apple-touch-icon]")?.getAttribute("href");
    const { press, back, skip, stop } = acts;
    const handlers = { play: press, pause: press, previoustrack: back, nexttrack: skip, stop };
    for (const [action, act] of Object.entries(handlers)) this.#listen(/** @type {MediaSessionAction} */ (action), act);
  }

  /** A browser may not know an action. @param {MediaSessionAction} action @param {() => void} act */
  #listen(action, act) {
    try {
      this.session?.setActionHandler(action, act);
    } catch {
      // what it does not know it does not offer
    }
  }

  /** @param {Session} session */
  follow({ cue, plan, paused, position, timeline }) {
    if (!this.session) return;
    const side = cue.side === "both" ? "" : cue.side_name;
    const shown = `${cue.item} ${side} ${paused}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const artwork = this.icon ? [{ src: this.icon }] : [];
    const title = [cue.name, side].filter(Boolean).join(", ");
    this.session.metadata = new MediaMetadata({ title, artist: plan.title, album: "Footwork", artwork });
    this.session.playbackState = paused ? "paused" : "playing";
    const duration = timeline.length_ms / 1000;
    this.session.setPositionState({ duration, position: Math.min(position / 1000, duration) });
  }

  /** @param {Session} session */
  moved(session) {
    this.#shown = "";
    this.follow(session);
  }

  end() {
    if (this.session) this.session.playbackState = "none";
  }
}
