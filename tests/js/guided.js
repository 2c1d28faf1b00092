// What the tests of the player share: real timelines, and a session on a clock that moves only when told.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { steadyClock } from "../../src/footwork/outputs/web_player/scripts/session/clock.js";
import { Session } from "../../src/footwork/outputs/web_player/scripts/session/session.js";
import { namesOf } from "../../src/footwork/outputs/web_player/scripts/session/cues.js";

/** The clock does not start at zero: nothing may depend on when a page was opened. */
const OPENED_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A routine of the catalogue as the program itself prints it. @param {string} routine @param {string[]} options */
export function timelineOf(routine, ...options) {
  const footwork = fileURLToPath(new URL("../../.venv/bin/footwork", import.meta.url));
  const printed = execFileSync(footwork, ["show", routine, "--format", "json", ...options], { encoding: "utf8" });
  return JSON.parse(printed);
}

const EASED = `
import sys
from footwork.catalogue.library import library
from footwork.core.easier import eased
from footwork.core.span import UNHURRIED
from footwork.core.timeline import timeline_of
from footwork.outputs.cues import compile
print(compile(timeline_of(eased(library().routine(sys.argv[1])), UNHURRIED)))
`;

/** The same routine made easier, as the player's page holds it. @param {string} routine */
export function easierOf(routine) {
  const python = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
  return JSON.parse(execFileSync(python, ["-c", EASED, routine], { encoding: "utf8" }));
}

/** An exercise of one phase down and one up, of four seconds together, with some of its dose changed. @param {object} dose */
export function openEnded(dose) {
  const phases = [{ name: "lower", lasts: "3 s", say: "Lower" }, { name: "rise", lasts: "1 s", say: "Up" }];
  const exercise = { name: "Heel drop", position: "standing", dose: { phases, ...dose } };
  const python = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
  const routine = { title: "Open ended", items: [{ exercise: "heel-drop" }], exercises: { "heel-drop": exercise } };
  return JSON.parse(execFileSync(python, ["-c", OWN, JSON.stringify(routine)], { encoding: "utf8" }));
}

const OWN = `
import json, sys
from pathlib import Path
from footwork.catalogue.library import library
from footwork.catalogue.routine_file import routine_of
from footwork.core.span import UNHURRIED
from footwork.core.timeline import timeline_of
from footwork.outputs.cues import compile
print(compile(timeline_of(routine_of(json.loads(sys.argv[1]), Path("open.toml"), library()), UNHURRIED)))
`;

export class Guided {
  #ms = OPENED_MS;

  constructor(timeline) {
    this.timeline = timeline;
    this.clock = steadyClock(() => this.#ms);
    this.session = new Session(timeline, this.clock);
  }

  /** Time passes, unseen by the session until it is asked to advance. @param {number} ms */
  pass(ms) {
    this.#ms += ms;
  }

  /** Time passes and the session sees it, at least once a minute, as in a hidden tab. @param {number} ms */
  play(ms) {
    for (; ms > MINUTE_MS; ms -= MINUTE_MS) {
      this.pass(MINUTE_MS);
      this.session.advance();
    }
    this.pass(ms);
    this.session.advance();
  }

  /** Play on, frame by frame, to a position. @param {number} position @param {number} frame */
  playTo(position, frame = 16) {
    while (this.session.position < position) this.play(Math.min(frame, position - this.session.position));
  }
}

/** What the phases are called, in order. @param {{cues: {kind: string}[]}} timeline */
export function phasesOf({ cues }) {
  return namesOf(cues).filter((name) => name !== null);
}

/** Numbers from 0 to 1 that are the same in every run. @param {number} seed */
export function chance(seed) {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
