// The player's page: puts clock, session, sound, screen and record together, and begins when the person does.

import { openAudio } from "./audio.js";
import { Clapping } from "./clapping.js";
import { loadClips } from "./clips.js";
import { steadyClock } from "./clock.js";
import { controls } from "./controls.js";
import { Figures } from "./figure.js";
import { guidance, tellSpeaker } from "./guidance.js";
import { Guide } from "./guide.js";
import { interruptions } from "./interruptions.js";
import { Keeping, leave } from "./keeping.js";
import { LockScreen } from "./lock_screen.js";
import { onlyHere } from "./one_tab.js";
import { opening, plans } from "./opening.js";
import { Outputs } from "./outputs.js";
import { over } from "./over.js";
import { held, part } from "./parts.js";
import { preferences as keptPreferences } from "./preferences.js";
import { Recorder } from "./record.js";
import { Resuming, forgetPlace } from "./resuming.js";
import { ScreenOff } from "./screen_off.js";
import { Session } from "./session.js";
import { Sound } from "./sound.js";
import { Speaker } from "./speaker.js";
import { Speech } from "./speech.js";
import { Vibration } from "./vibration.js";
import { View } from "./view.js";
import { keepAwake, letSleep } from "./wake.js";

/** @typedef {import("./resuming.js").Kept} Kept */

/** Sound needs so long from being asked for to being heard, besides what the loudspeaker itself takes. */
const LEAD_MS = 80;

/** Begin waits so long for the recorded voice; without it the bells begin alone. */
const PATIENCE_MS = 1500;

const { timeline, easier } = plans();
const preferences = keptPreferences();
const figures = new Figures(part("figure"), /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#figures li")));
/** @type {Guide | null} */
let guide = null;

const speaker = new Speaker(preferences, timeline.language, changed);
const voice = loadClips(new OfflineAudioContext(1, 1, 44_100), held("clips")).then((clips) => {
  speaker.clips = clips;
  changed();
});

guidance(preferences, speaker, changed, timeline.cues[0]?.sentences[0] ?? "");
opening(timeline, easier, (from) => void begin(from));

/** What is seen and heard has become another thing. */
function changed() {
  tellSpeaker(speaker);
  document.body.classList.toggle("afar", preferences.afar);
  guide?.act(() => guide && (guide.session.waits = preferences.waits));
}

/** @param {{place?: Kept | null, steal?: boolean}} from */
async function begin({ place = null, steal = false }) {
  const mine = await onlyHere(taken, { steal });
  part("elsewhere").hidden = mine;
  if (!mine || guide) return;
  const context = await openAudio();
  part("silent").hidden = context !== null;
  await Promise.race([voice, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const session = new Session(timeline, steadyClock(), context ? LEAD_MS + (context.outputLatency || 0) * 1000 : 0);
  session.waits = preferences.waits;
  if (place) session.goOn(place, easier);
  play(session, context, new Recorder(session, place ? { ...place, startedAt: new Date(place.started_at) } : {}));
}

/**
 * @param {Session} session
 * @param {AudioContext | null} context
 * @param {Recorder} recorder
 */
function play(session, context, recorder) {
  const outputs = new Outputs(failed);
  const leading = new Guide(session, outputs, ended);
  guide = leading;
  follow(outputs, leading, context, recorder);
  controls(leading, easier);
  interruptions(leading, context, () => guide && leave(recorder));
  show();

  function show() {
    for (const id of ["begin", "over"]) part(id).hidden = true;
    part("stage").hidden = false;
    part("pause").focus({ preventScroll: true });
    void keepAwake();
    leading.begin();
  }

  function ended() {
    recorder.end();
    if (session.over) forgetPlace();
    void letSleep();
    part("stage").hidden = true;
    over(session, recorder, () => {
      recorder.goOn();
      session.resume();
      show();
    });
  }
}

/**
 * All that follows the session.
 * @param {Outputs} outputs
 * @param {Guide} leading
 * @param {AudioContext | null} context
 * @param {Recorder} recorder
 */
function follow(outputs, leading, context, recorder) {
  const speech = new Speech(speaker, preferences);
  const speakers = [speech, ...(context ? [new Sound(context, preferences, speaker)] : [])];
  const names = ["voice", "sound"];
  outputs.add("screen", () => new View(figures));
  speakers.forEach((output, index) => outputs.add(/** @type {string} */ (names[index]), () => output));
  outputs.add("vibration", () => new Vibration(preferences));
  outputs.add("lock screen", () => new LockScreen(leading));
  outputs.add("diary", () => new Keeping(recorder));
  outputs.add("place", () => new Resuming(recorder));
  outputs.add("sound alone", () => new ScreenOff(leading, preferences, speaker, speakers));
  if (context) outputs.add("microphone", () => new Clapping(context, preferences, leading.signal));
}

/** @param {string} name @param {unknown} error */
function failed(name, error) {
  console.warn(name, error);
  const text = part("failed");
  text.hidden = false;
  text.textContent = (text.dataset.text ?? "").replace("{name}", name);
}

/** Another tab goes on with the session: what it keeps is not written over. */
function taken() {
  if (guide) guide.running = false;
  guide = null;
  location.reload();
}
