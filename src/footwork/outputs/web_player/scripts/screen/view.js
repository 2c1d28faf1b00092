// The screen: everything on it is read off the session and its cues.

import { Dial, Progress } from "./dial.js";
import { Figures } from "./figure.js";
import { minutesAndSeconds, byId, setText } from "./elements.js";
import { drawBreath, drawPosition, shownBeside } from "./place.js";
import { repeats, saidOnly } from "./said_only.js";
import { indexAt } from "../session/cues.js";

/** @typedef {import("../types.d.ts").PlayedCue} Cue */
/** @typedef {import("../types.d.ts").PlayedTimeline} Timeline */
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
  #drawCue({ cue, next, timeline }) {
    this.#shown = cue;
    document.body.dataset.kind = cue.kind;
    this.dial.start(cue.lasts_ms);
    setText(byId("instruction"), cue.show);
    byId("instruction").style.setProperty("--letters", String(cue.show.length));
    byId("now").style.setProperty("--digits", String(Math.max(1, ...cue.marks.map(({ show }) => show.length))));
    setText(byId("exercise-name"), cue.name);
    drawPosition(cue, timeline.items[cue.item]);
    byId("im-ready").hidden = cue.kind !== "explain";
    setText(byId("next-instruction"), next?.show ?? "");
    byId("next").hidden = !next;
    if (cue.kind !== "phase" || cue.lasts_ms >= ANNOUNCED_MS) setText(byId("announce"), cue.say);
  }

  /** @param {Session} session */
  #drawKind({ cue, paused, waiting }) {
    const words = byId("kind").dataset;
    const kind = cue.hold ? "hold" : waiting ? "waiting" : cue.waits ? "waits" : cue.kind;
    const shown = (paused ? words.paused : cue.kind === "explain" ? cue.name : words[kind]) ?? "";
    setText(byId("kind"), shown);
    byId("kind").classList.toggle("repeats", !paused && (kind === "phase" || repeats(shown, [cue.show])));
    const button = byId("pause-text");
    setText(button, (paused ? button.dataset.resume : button.dataset.pause) ?? "");
    document.body.classList.toggle("paused", paused);
    document.body.classList.toggle("waiting", waiting);
    document.body.classList.toggle("counting", cue.rhythm !== null);
    byId("reached-it").hidden = !waiting || paused || cue.kind === "explain";
  }

  /** The count, and beside it what is said and stands nowhere else. @param {Session} session */
  #drawMark({ cue, position, waiting }) {
    const at = Math.max(0, indexAt(cue.marks, position));
    const mark = waiting && !cue.rhythm ? undefined : cue.marks[at];
    setText(byId("count"), mark?.show ?? "");
    drawBreath(cue, waiting ? -1 : at);
    setText(byId("spoken"), saidOnly(cue, position - cue.at_ms, mark, shownBeside()));
  }
}
