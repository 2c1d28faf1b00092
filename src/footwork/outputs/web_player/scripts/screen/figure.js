// The figure of the exercise: fetched before it is needed, shown where the session is.

import { SyncedAnimations } from "./animations.js";
import { pageLoaded } from "./elements.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */

/** @typedef {(address: string) => Promise<string>} Draw the SVG that stands under an address, or nothing */

/** @typedef {{svg: SVGSVGElement, sheet: CSSStyleSheet}} Figure */

export class Figures {
  /** By item and side. @type {Map<string, Promise<Figure | null>>} */
  #figures = new Map();
  #shown = "";
  #animations = new SyncedAnimations([]);
  #placed = { ms: 0, runs: false };
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  /**
   * @param {HTMLElement} host where the figure goes
   * @param {Iterable<HTMLElement>} sources what to fetch: data-item, data-side, data-src
   * @param {Draw} draw
   */
  constructor(host, sources, draw) {
    this.host = host;
    this.draws = draw;
    this.root = host.attachShadow({ mode: "open" });
    void this.#fetchAll([...sources]);
  }

  /** One after the other, in the order of the session. @param {HTMLElement[]} sources */
  async #fetchAll(sources) {
    await pageLoaded();
    for (const { dataset } of sources) {
      const figure = drawn(this.draws, dataset.src ?? "");
      this.#figures.set(`${dataset.item} ${dataset.side}`, figure);
      await figure;
    }
  }

  /**
   * @param {Cue} cue
   * @param {number} position of the session
   * @param {boolean} paused
   */
  draw(cue, position, paused) {
    const key = `${cue.item} ${cue.side}`;
    if (key !== this.#shown) void this.#show(key);
    this.host.classList.toggle("rests", cue.kind === "rest");
    const { ms, runs } = figureTime(cue, position, this.#still.matches);
    this.#placed = { ms, runs: runs && !paused };
    this.#animations.moveTo(this.#placed.ms, this.#placed.runs);
  }

  /** @param {string} key */
  async #show(key) {
    this.#shown = key;
    const figure = (await this.#figures.get(key)) ?? null;
    if (this.#shown !== key) return;
    this.host.hidden = figure === null;
    this.root.adoptedStyleSheets = figure ? [figure.sheet] : [];
    this.root.replaceChildren(...(figure ? [figure.svg] : []));
    this.#animations = new SyncedAnimations(paused(this.root.getAnimations()));
    this.#animations.moveTo(this.#placed.ms, this.#placed.runs);
    if (!this.#figures.has(key)) this.#shown = ""; // still on its way: asked for again with the next drawing
  }
}

/** @param {Animation[]} animations */
function paused(animations) {
  for (const animation of animations) animation.pause();
  return animations;
}

/**
 * Where in its repetition a figure is, and whether it goes on from there. While somebody gets ready it shows what comes;
 * a figure that must not move shows what the phase ends in.
 * @param {Cue} cue
 * @param {number} position
 * @param {boolean} still
 */
export function figureTime(cue, position, still) {
  const into = position - cue.at_ms;
  if (cue.rhythm) return { ms: still ? cue.into_rep_ms + expectedIn(cue) - 1 : cue.into_rep_ms + inRhythm(cue, into), runs: !still };
  if (cue.kind === "phase") return { ms: cue.into_rep_ms + (still ? cue.lasts_ms - 1 : into), runs: !still };
  if (cue.kind === "explain") return { ms: still ? 0 : position, runs: !still }; // on and on while the steps change
  if (cue.kind === "ready") return { ms: still ? 0 : into, runs: !still };
  return { ms: 0, runs: false };
}

/** Repetitions begin anew, a hold stays as it is. @param {Cue} cue @param {number} into */
function inRhythm(cue, into) {
  return cue.rhythm?.unit === "reps" ? into % cue.rhythm.each_ms : Math.min(into, expectedIn(cue) - 1);
}

/** @param {Cue} cue */
function expectedIn(cue) {
  return cue.rhythm?.unit === "reps" ? cue.rhythm.each_ms : (cue.expected_ms ?? cue.lasts_ms);
}

/** @param {Draw} draw @param {string} address */
async function drawn(draw, address) {
  try {
    const text = await draw(address);
    return text ? figureOf(text) : null;
  } catch {
    return null; // the words guide without it
  }
}

const STYLE = /<style>(.*)<\/style>/s;

/** While the person rests, nothing in the figure works or points anywhere. */
const RESTS = ":host(.rests) :is(.arrow,.line-arrow,.line-hold,.works,.stretches,.told){visibility:hidden}";

/**
 * A figure's own style would be refused inside the page; as a style sheet of its shadow it holds there alone.
 * @param {string} text
 * @returns {Figure}
 */
function figureOf(text) {
  const drawing = new DOMParser().parseFromString(text.replace(STYLE, ""), "image/svg+xml").documentElement;
  const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(drawing, true)));
  svg.classList.add(svg.dataset.led ?? "");
  Object.assign(svg.style, { display: "block", width: "100%", height: "100%" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((STYLE.exec(text)?.[1] ?? "") + RESTS);
  return { svg, sheet };
}
