// The screen: everything on it is read off the session and its cues.

import { Dial, Progress } from "./dial.js";
import { Figures } from "./figure.js";
import { minutesAndSeconds, byId, setText } from "./elements.js";
import { indexAt } from "../session/cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
/** @typedef {import("../types.d.ts").HowToStep} HowToStep */
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
    this.dial = new Dial(byId("ring-right"), byId("ring-left"));
  }

  /** @param {Session} session */
  follow(session) {
    if (session.timeline !== this.#timeline) this.#unroll(session.timeline);
    if (session.cue !== this.#shown) this.#drawCue(session);
    this.#drawKind(session);
    this.#drawMark(session);
    const { cue, position, paused, waiting, explaining } = session;
    setText(byId("remaining"), minutesAndSeconds(session.left));
    this.dial.moveTo(waiting ? 0 : Math.max(0, position - cue.at_ms), !paused && !waiting);
    this.progress?.moveTo(session.exercised, !paused && !explaining);
    this.figures.draw(cue, position, paused);
  }

  /** A session may become longer or shorter on the way. @param {Timeline} timeline */
  #unroll(timeline) {
    this.#timeline = timeline;
    this.progress = new Progress(/** @type {HTMLElement[]} */ ([...byId("progress").children]), timeline);
  }

  /** What stays the same throughout a cue. @param {Session} session */
  #drawCue({ cue, next, timeline: { items } }) {
    this.#shown = cue;
    document.body.dataset.kind = cue.kind;
    this.dial.start(cue.lasts_ms);
    setText(byId("instruction"), cue.show);
    byId("instruction").style.setProperty("--letters", String(cue.show.length));
    setText(byId("exercise-name"), cue.name);
    const side = byId("side");
    const explains = cue.kind === "explain";
    setText(side, explains ? "" : (side.dataset[cue.side] ?? ""));
    document.body.dataset.side = explains ? "" : cue.side;
    count(byId("set"), cue.set, explains ? 1 : cue.sets);
    byId("im-ready").hidden = !explains;
    if (explains) setText(byId("rep"), cue.rep ? numbered(byId("rep").dataset.step ?? "", cue.rep, cue.reps) : "");
    else if (cue.again) setText(byId("rep"), byId("rep").dataset.again ?? "");
    else count(byId("rep"), cue.rep, cue.kind === "phase" ? cue.reps : 1);
    setText(byId("next-instruction"), next?.show ?? "");
    byId("next").hidden = !next;
    this.#drawSteps(cue, items[cue.item]?.how_to ?? []);
    if (cue.kind !== "phase" || cue.lasts_ms >= ANNOUNCED_MS) setText(byId("announce"), cue.say);
  }

  /** While somebody gets ready: how it goes, and below it what is said, which else has a place of its own. Beside a step
   * stands what is said and not shown: what is waited for. @param {Cue} cue @param {HowToStep[]} told */
  #drawSteps({ kind, say, sentences, waits }, told) {
    const steps = kind === "ready" ? told.filter(({ step }) => step > 0) : [];
    byId("how-to").replaceChildren(...steps.map(({ show }) => listed(show)));
    byId("how-to").hidden = !steps.length;
    document.body.classList.toggle("steps", steps.length > 0);
    byId("spoken").hidden = !(kind === "ready" || (kind === "explain" && waits));
    setText(byId("spoken"), kind === "explain" ? (sentences.at(-1) ?? "") : say);
  }

  /** @param {Session} session */
  #drawKind({ cue, paused, waiting }) {
    const words = byId("kind").dataset;
    const kind = cue.hold ? "hold" : waiting ? "waiting" : cue.waits ? "waits" : cue.kind;
    const shown = cue.kind === "explain" ? cue.name : words[kind];
    setText(byId("kind"), (paused ? words.paused : shown) ?? "");
    const button = byId("pause-text");
    setText(button, (paused ? button.dataset.resume : button.dataset.pause) ?? "");
    document.body.classList.toggle("paused", paused);
  }

  /** The count, and in the caption what is said: the words, or a mark that says more than the count shows.
   * @param {Session} session */
  #drawMark({ cue, position, waiting }) {
    const mark = cue.marks[Math.max(0, indexAt(cue.marks, position))];
    const shown = waiting ? "" : (mark?.show ?? "");
    setText(byId("count"), shown);
    byId("count").style.setProperty("--digits", String(shown.length));
    setText(byId("caption"), !waiting && mark?.say && mark.say !== mark.show ? mark.say : cue.say);
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
  setText(element, all > 1 ? numbered(element.dataset.text ?? "", number, all) : "");
}

/** @param {string} text @param {number} number @param {number} all */
function numbered(text, number, all) {
  return text.replace("{n}", String(number)).replace("{all}", String(all));
}
