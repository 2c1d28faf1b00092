// The screen: everything on it is read off the session and its cues.

import { Dial, Progress } from "./dial.js";
import { Figures } from "./figure.js";
import { indexAt } from "./session.js";

/** @typedef {import("./types.d.ts").Cue} Cue */
/** @typedef {import("./types.d.ts").Timeline} Timeline */
/** @typedef {import("./session.js").Session} Session */

/** Held while the screen must not go dark. @type {WakeLockSentinel | null} */
let lock = null;

/** Shorter phases are seen and heard, not announced: a screen reader would speak without end. */
const ANNOUNCED_MS = 4000;

/** @param {string} id @returns {HTMLElement} */
export function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Minutes and seconds still to go, rounded up so that zero is the end. @param {number} ms */
export function clock(ms) {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * @param {HTMLElement} element
 * @param {string} value
 */
function write(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

export class View {
  #shown = -1;

  /**
   * @param {Timeline} timeline
   * @param {Figures} figures
   */
  constructor(timeline, figures) {
    this.figures = figures;
    this.progress = new Progress(/** @type {HTMLElement[]} */ ([...part("progress").children]), timeline);
    this.dial = new Dial(part("ring-right"), part("ring-left"));
    this.howTo = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".how")]);
  }

  /** @param {Session} session */
  draw(session) {
    if (session.index !== this.#shown) this.#drawCue(session);
    this.#shown = session.index;
    this.#drawKind(session);
    const { cue, position, paused, timeline } = session;
    write(part("count"), cue.marks[Math.max(0, indexAt(cue.marks, position))]?.show ?? "");
    write(part("left"), clock(timeline.length_ms - position));
    this.dial.place(position - cue.at_ms, !paused);
    this.progress.place(position, !paused);
    this.figures.draw(cue, position, paused);
  }

  /** What stays the same throughout a cue. @param {Session} session */
  #drawCue({ cue, next }) {
    document.body.dataset.kind = cue.kind;
    this.dial.start(cue.lasts_ms);
    write(part("do"), cue.show);
    write(part("part"), cue.name);
    const side = part("side");
    write(side, side.dataset[cue.side] ?? "");
    document.body.dataset.side = cue.side;
    count(part("set"), cue.set, cue.sets);
    count(part("rep"), cue.rep, cue.kind === "phase" ? cue.reps : 1);
    write(part("next-do"), next?.show ?? "");
    part("next").hidden = !next;
    write(part("caption"), cue.say);
    this.howTo.forEach((list, item) => (list.hidden = !(cue.kind === "ready" && item === cue.item)));
    if (cue.kind !== "phase" || cue.lasts_ms >= ANNOUNCED_MS) write(part("announce"), cue.say);
  }

  /** @param {Session} session */
  #drawKind({ cue, paused }) {
    const words = part("kind").dataset;
    write(part("kind"), (paused ? words.paused : words[cue.hold ? "hold" : cue.waits ? "waits" : cue.kind]) ?? "");
    const button = part("pause");
    write(button, (paused ? button.dataset.resume : button.dataset.pause) ?? "");
    document.body.classList.toggle("paused", paused);
  }
}

/**
 * "Round 2 of 5", or nothing where there is only one.
 * @param {HTMLElement} element
 * @param {number} number
 * @param {number} all
 */
function count(element, number, all) {
  const text = element.dataset.text ?? "";
  write(element, all > 1 ? text.replace("{n}", String(number)).replace("{all}", String(all)) : "");
}

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
