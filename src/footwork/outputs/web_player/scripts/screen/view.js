// The screen: everything on it is read off the session and its cues.

import { Dial, Progress } from "./dial.js";
import { Figures } from "./figure.js";
import { clock, part, write } from "./elements.js";
import { indexAt } from "../session/cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
/** @typedef {import("../types.d.ts").Told} Told */
/** @typedef {import("../session/session.js").Session} Session */

/** Shorter phases are seen and heard, not announced: a screen reader would speak without end. */
const ANNOUNCED_MS = 4000;

export class View {
  /** @type {Cue | null} */
  #shown = null;
  /** @type {Timeline | null} */
  #timeline = null;

  /** @param {Figures} figures */
  constructor(figures) {
    this.figures = figures;
    this.dial = new Dial(part("ring-right"), part("ring-left"));
  }

  /** @param {Session} session */
  follow(session) {
    if (session.timeline !== this.#timeline) this.#unroll(session.timeline);
    if (session.cue !== this.#shown) this.#drawCue(session);
    this.#drawKind(session);
    this.#drawMark(session);
    const { cue, position, paused, waiting, explaining } = session;
    write(part("left"), clock(session.left));
    this.dial.place(waiting ? 0 : Math.max(0, position - cue.at_ms), !paused && !waiting);
    this.progress?.place(session.exercised, !paused && !explaining);
    this.figures.draw(cue, position, paused);
  }

  /** A session may become longer or shorter on the way. @param {Timeline} timeline */
  #unroll(timeline) {
    this.#timeline = timeline;
    this.progress = new Progress(/** @type {HTMLElement[]} */ ([...part("progress").children]), timeline);
  }

  /** What stays the same throughout a cue. @param {Session} session */
  #drawCue({ cue, next, timeline: { items } }) {
    this.#shown = cue;
    document.body.dataset.kind = cue.kind;
    this.dial.start(cue.lasts_ms);
    write(part("do"), cue.show);
    part("do").style.setProperty("--letters", String(cue.show.length));
    write(part("part"), cue.name);
    const side = part("side");
    const explains = cue.kind === "explain";
    write(side, explains ? "" : (side.dataset[cue.side] ?? ""));
    document.body.dataset.side = explains ? "" : cue.side;
    count(part("set"), cue.set, explains ? 1 : cue.sets);
    part("im-ready").hidden = !explains;
    if (explains) write(part("rep"), cue.rep ? numbered(part("rep").dataset.step ?? "", cue.rep, cue.reps) : "");
    else if (cue.again) write(part("rep"), part("rep").dataset.again ?? "");
    else count(part("rep"), cue.rep, cue.kind === "phase" ? cue.reps : 1);
    write(part("next-do"), next?.show ?? "");
    part("next").hidden = !next;
    this.#drawSteps(cue, items[cue.item]?.how_to ?? []);
    if (cue.kind !== "phase" || cue.lasts_ms >= ANNOUNCED_MS) write(part("announce"), cue.say);
  }

  /** While somebody gets ready: how it goes, and below it what is said, which else has a place of its own. Beside a step
   * stands what is said and not shown: what is waited for. @param {Cue} cue @param {Told[]} told */
  #drawSteps({ kind, say, sentences, waits }, told) {
    const steps = kind === "ready" ? told.filter(({ step }) => step > 0) : [];
    part("how").replaceChildren(...steps.map(({ show }) => listed(show)));
    part("how").hidden = !steps.length;
    document.body.classList.toggle("steps", steps.length > 0);
    part("said").hidden = !(kind === "ready" || (kind === "explain" && waits));
    write(part("said"), kind === "explain" ? (sentences.at(-1) ?? "") : say);
  }

  /** @param {Session} session */
  #drawKind({ cue, paused, waiting }) {
    const words = part("kind").dataset;
    const kind = cue.hold ? "hold" : waiting ? "waiting" : cue.waits ? "waits" : cue.kind;
    const shown = cue.kind === "explain" ? cue.name : words[kind];
    write(part("kind"), (paused ? words.paused : shown) ?? "");
    const button = part("pause-text");
    write(button, (paused ? button.dataset.resume : button.dataset.pause) ?? "");
    document.body.classList.toggle("paused", paused);
  }

  /** The count, and in the caption what is said: the words, or a mark that says more than the count shows.
   * @param {Session} session */
  #drawMark({ cue, position, waiting }) {
    const mark = cue.marks[Math.max(0, indexAt(cue.marks, position))];
    const shown = waiting ? "" : (mark?.show ?? "");
    write(part("count"), shown);
    part("count").style.setProperty("--digits", String(shown.length));
    write(part("caption"), !waiting && mark?.say && mark.say !== mark.show ? mark.say : cue.say);
  }
}

/** @param {string} text */
function listed(text) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}

/**
 * "Round 2 of 5", or nothing where there is only one.
 * @param {HTMLElement} element
 * @param {number} number
 * @param {number} all
 */
function count(element, number, all) {
  write(element, all > 1 ? numbered(element.dataset.text ?? "", number, all) : "");
}

/** @param {string} text @param {number} number @param {number} all */
function numbered(text, number, all) {
  return text.replace("{n}", String(number)).replace("{all}", String(all));
}
