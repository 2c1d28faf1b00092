// Buttons, keys and taps.

import { byId } from "./elements.js";

/** @typedef {import("../session/guide.js").Guide} Guide */
/** @typedef {() => Promise<import("../types.d.ts").Timeline | null>} Easier */

/**
 * @param {Guide} guide
 * @param {Easier} easier
 */
export function controls(guide, easier) {
  const { back, skip, pause, stop } = guide;
  for (const [id, act] of Object.entries({ back, skip, pause, stop })) byId(id).addEventListener("click", act);
  const more = /** @type {HTMLDialogElement} */ (byId("more"));
  byId("open-more").addEventListener("click", () => open(more, guide, easier));
  for (const button of more.querySelectorAll(".acts button")) button.addEventListener("click", () => more.close());
  byId("im-ready").addEventListener("click", guide.ready);
  byId("reached-it").addEventListener("click", guide.signal);
  byId("one-more").addEventListener("click", guide.oneMore);
  byId("easier").addEventListener("click", () => void easier().then((timeline) => timeline && guide.ease(timeline)));
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (more.querySelectorAll("[data-item]"))) {
    button.addEventListener("click", () => guide.jump(Number(button.dataset.item)));
  }
  taps(guide);
  keys(guide);
}

/** What cannot be done now is not offered. @param {HTMLDialogElement} more @param {Guide} guide @param {Easier} easier */
function open(more, { session }, easier) {
  disable("explain", session.cue.kind === "done" || !session.plan.items[session.cue.item]?.how_to.length);
  disable("one-more", session.cue.kind !== "phase" || session.cue.rhythm !== null);
  disable("easier", true);
  void easier().then((timeline) => disable("easier", timeline === null || session.eased));
  byId("guidance-place").append(byId("guidance"));
  more.showModal();
}

/** @param {string} id @param {boolean} disabled */
function disable(id, disabled) {
  /** @type {HTMLButtonElement} */ (byId(id)).disabled = disabled;
}

/** A tap anywhere, but not on what is there to be pressed. @param {Guide} guide */
function taps(guide) {
  byId("stage").addEventListener("click", ({ target }) => {
    const pressed = /** @type {Element} */ (target).closest("button, a, input, label, dialog, audio");
    if (!pressed) guide.signal();
  });
}

/** Onwards is where the language reads on. @param {Guide} guide */
function arrows({ back, skip }) {
  const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  return rightToLeft ? { ArrowLeft: skip, ArrowRight: back } : { ArrowLeft: back, ArrowRight: skip };
}

/** Escape closes what is open, and never ends a session. @param {Guide} guide */
function keys(guide) {
  /** @type {Record<string, () => void>} */
  const acts = { ...arrows(guide), " ": guide.press, Enter: guide.signal };
  addEventListener("keydown", (event) => {
    const act = acts[event.key];
    const plain = !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey;
    // the pause button has the focus from the beginning: where the session waits, space is not meant for it
    const meant = guide.session.waiting && event.target === byId("pause");
    const pressesButton = [" ", "Enter"].includes(event.key) && event.target instanceof HTMLButtonElement && !meant;
    const enters = event.key === "Enter" && (!guide.session.waiting || isOpened(event.target));
    const elsewhere = document.querySelector("dialog[open]") || event.target instanceof HTMLMediaElement;
    if (!guide.running || !act || !plain || pressesButton || enters || elsewhere) return;
    event.preventDefault();
    if (event.key === " " && meant) byId("pause").blur(); // or it would be pressed as the key is let go
    act();
  });
}

/** Whether the key is for what has the focus. @param {EventTarget | null} target */
function isOpened(target) {
  return target instanceof Element && target.closest("a, input, select, textarea, summary") !== null;
}
