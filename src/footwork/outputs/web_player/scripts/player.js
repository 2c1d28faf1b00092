// From Begin to the diary: puts clock, session, tones, screen and record together and listens to the person.

import { audioClock, openAudio, silentClock } from "./clock.js";
import { Figures } from "./figure.js";
import { nextInstant } from "./instants.js";
import { over } from "./over.js";
import { put, send } from "./outbox.js";
import { Recorder } from "./record.js";
import { Session } from "./session.js";
import { Tones } from "./tones.js";
import { View, keepAwake, letSleep, part } from "./view.js";

/** @typedef {import("./types.d.ts").Timeline} Timeline */

/** Sound is scheduled far ahead, so a hidden tab's slowest timer is fast enough. */
const TICK_MS = 1000;

/** A pause and a quick going on reach the sound late, one after the other; only what lasts was not asked for. */
const SETTLED_MS = 300;

/** A clock that stands still, as sound that was taken away does, is not asked more often than this. */
const LEAST_WAIT_MS = 16;

const figures = new Figures(part("figure"), /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#figures li")));

part("begin-button").addEventListener("click", () => void begin(), { once: true });

async function begin() {
  /** @type {Timeline} */
  const timeline = JSON.parse(part("timeline").textContent ?? "");
  const context = await openAudio();
  const session = new Session(timeline, context ? audioClock(context) : silentClock());
  const tones = context && new Tones(context, session);
  part("silent").hidden = context !== null;
  play(session, context, tones, new Recorder(session));
}

/**
 * @param {Session} session
 * @param {AudioContext | null} context
 * @param {Tones | null} tones
 * @param {Recorder} recorder
 */
function play(session, context, tones, recorder) {
  const view = new View(session.timeline, figures);
  let beat = 0;
  let running = true;
  let keptSoFar = 0;
  let wentOn = -SETTLED_MS;

  function show() {
    running = true;
    part("begin").hidden = true;
    part("over").hidden = true;
    part("stage").hidden = false;
    part("pause").focus({ preventScroll: true });
    void keepAwake();
    tick();
    draw();
  }

  /** Now, and again when there is something new to show. */
  function draw() {
    clearTimeout(beat);
    if (!running) return;
    session.advance();
    view.draw(session);
    if (session.over) end();
    else if (!session.paused) beat = setTimeout(draw, Math.max(LEAST_WAIT_MS, nextInstant(session) - session.position));
  }

  function tick() {
    if (!running) return;
    session.advance();
    tones?.schedule();
    keepSoFar();
    if (session.over) end();
  }

  /** A tab that is killed takes nothing along that was done. */
  function keepSoFar() {
    if (session.done.size === keptSoFar) return;
    keptSoFar = session.done.size;
    put(recorder.record());
  }

  function end() {
    if (!running) return;
    running = false;
    recorder.end();
    if (!session.over) session.pause();
    void letSleep();
    part("stage").hidden = true;
    over(session, recorder, resume);
  }

  function resume() {
    recorder.goOn();
    goOn();
    show();
  }

  function goOn() {
    wentOn = performance.now();
    session.resume();
  }

  /** @param {() => void} move */
  function jump(move) {
    move();
    tones?.reset();
    draw();
  }

  function pause() {
    if (session.paused) goOn();
    else session.pause();
    draw();
  }

  const acts = {
    back: () => jump(() => session.back()),
    skip: () => jump(() => session.skip()),
    pause,
    stop: end,
  };
  for (const [id, act] of Object.entries(acts)) part(id).addEventListener("click", act);
  listenToKeys(() => running, acts);
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !running) return;
    void keepAwake();
    session.wake();
    draw();
  });
  addEventListener("pagehide", () => {
    if (running && !session.paused) session.pause(); // a page that is shown again goes on when asked to
    leave(recorder);
  });
  // a call or another program may take the sound, and with it the clock, away
  context?.addEventListener("statechange", () => setTimeout(pauseIfTaken, SETTLED_MS));

  function pauseIfTaken() {
    if (context?.state === "running" || !running || session.paused) return;
    const settlesIn = wentOn + SETTLED_MS - performance.now();
    if (settlesIn > 0) return void setTimeout(pauseIfTaken, settlesIn); // the sound has not had time to go on
    session.pause();
    draw();
  }

  show();
}

/**
 * @param {() => boolean} running
 * @param {{back: () => void, skip: () => void, pause: () => void, stop: () => void}} acts
 */
function listenToKeys(running, acts) {
  /** @type {Record<string, () => void>} */
  const keys = { ArrowLeft: acts.back, ArrowRight: acts.skip, " ": acts.pause, Escape: acts.stop };
  addEventListener("keydown", (event) => {
    const act = keys[event.key];
    const plain = !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey;
    const pressesButton = event.key === " " && event.target instanceof HTMLButtonElement;
    if (!running() || !act || !plain || pressesButton) return;
    event.preventDefault();
    act();
  });
}

/** A page that goes away keeps what was done, and what was answered so far. @param {Recorder} recorder */
function leave(recorder) {
  if (!recorder.worthKeeping || recorder.delivered) return;
  const record = recorder.record(new FormData(/** @type {HTMLFormElement} */ (part("felt"))));
  put(record);
  void send(record, { keepalive: true });
}
