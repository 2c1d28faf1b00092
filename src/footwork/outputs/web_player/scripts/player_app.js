// Puts clock, session, sound, screen and record together, and begins when the person does.

import { openAudio } from "./sound/audio.js";
import { ClapToContinue } from "./sound/clap_to_continue.js";
import { loadClips } from "./sound/clips.js";
import { steadyClock } from "./session/clock.js";
import { controls } from "./screen/controls.js";
import { ExplainedExercises, newItems } from "./session/explained_exercises.js";
import { Figures } from "./screen/figure.js";
import { guidanceForm, showSpeaker } from "./screen/guidance_form.js";
import { Guide } from "./session/guide.js";
import { interruptions } from "./session/interruptions.js";
import { Autosave, saveOnLeave } from "./records/autosave.js";
import { LockScreen } from "./screen/lock_screen.js";
import { onlyInThisTab } from "./session/one_tab.js";
import { startPage } from "./screen/start_page.js";
import { Followers } from "./session/followers.js";
import { showAfterSession } from "./screen/after_session.js";
import { pageLoaded, byId } from "./screen/elements.js";
import { loadPreferences } from "./session/preferences.js";
import { painIn } from "./records/answers.js";
import { Recorder } from "./records/record.js";
import { PlaceSaver, forgetPlace } from "./session/saved_place.js";
import { ScreenOff } from "./sound/screen_off.js";
import { Session } from "./session/session.js";
import { SoundScheduler } from "./sound/sound_scheduler.js";
import { Speaker } from "./sound/speaker.js";
import { DeviceSpeech } from "./sound/device_speech.js";
import { StepScroller } from "./screen/scroll_steps.js";
import { UnspokenWords, showUnspoken } from "./screen/unspoken_words.js";
import { Vibration } from "./sound/vibration.js";
import { View } from "./screen/view.js";
import { keepAwake, letSleep } from "./screen/wake_lock.js";
import { withTimeout } from "./offline/with_timeout.js";

/** @typedef {import("./types.d.ts").RecordTarget} RecordTarget */
/** @typedef {import("./types.d.ts").Timeline} Timeline */

/** @typedef {{src?: string, data?: string, spans: ([number, number] | null)[]}} HowToPack by sentence, in their order */

/**
 * What is played: the session, the easier one that it may go on with, and what is seen and heard.
 * @typedef {object} PlayerContent
 * @property {Timeline} timeline
 * @property {Timeline | null} easier
 * @property {import("./sound/clips.js").ClipPack | null} clips
 * @property {(HowToPack | null)[]} howTo what is said of how each item is done
 * @property {import("./screen/figure.js").Draw} draw
 */

/** Sound needs so long from being asked for to being heard, besides what the loudspeaker itself takes. */
const LEAD_MS = 80;

/** Begin waits no longer than this for the recorded voice. */
const TIMEOUT_MS = 1500;

/**
 * Make the page ready.
 * @param {PlayerContent} content
 * @param {RecordTarget} recordTarget who takes what was done
 */
export function startPlayer(content, recordTarget) {
  const app = new PlayerApp(content, recordTarget);
  const samples = content.timeline.cues.flatMap(({ sentences }) => sentences);
  guidanceForm(app.preferences, app.speaker, app, samples);
  startPage(content.timeline, content.easier, (from) => void app.begin(from));
}

class PlayerApp {
  preferences = loadPreferences();
  /** @type {Guide | null} */
  #guide = null;
  #couldAsk = false;
  /** Whether new exercises were explained, until something changed. */
  #explained = this.preferences.explains;

  /**
   * @param {PlayerContent} content
   * @param {RecordTarget} recordTarget
   */
  constructor({ timeline, easier, clips, howTo, draw }, recordTarget) {
    this.timeline = timeline;
    this.easier = easier && withHowToOf(timeline, easier);
    this.howTo = howTo;
    this.recordTarget = recordTarget;
    const sources = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#figures li"));
    this.figures = new Figures(byId("figure"), sources, draw);
    this.speaker = new Speaker(this.preferences, timeline.language, () => this.changed());
    this.voice = this.#loadVoice(clips);
  }

  /** @param {import("./sound/clips.js").ClipPack | null} clips */
  async #loadVoice(clips) {
    await pageLoaded();
    this.speaker.clips = await loadClips(new OfflineAudioContext(1, 1, 44_100), clips);
    this.speaker.loaded = true;
    this.changed();
    const [first, ...others] = newItems(this.timeline, this.preferences);
    if (first === undefined) return;
    await this.#loadHowTo(first);
    void this.#loadAllHowTo(others); // before they are needed, and after what is
  }

  /** @param {number[]} items */
  async #loadAllHowTo(items) {
    for (const item of items) await this.#loadHowTo(item);
  }

  /** The words of how an item is done, unless they are here. @param {number} item */
  async #loadHowTo(item) {
    const pack = withSentences(this.howTo[item] ?? null, this.timeline.items[item]?.how_to ?? []);
    this.howTo[item] = null;
    for (const [text, clip] of await loadClips(new OfflineAudioContext(1, 1, 44_100), pack)) this.speaker.clips.set(text, clip);
    const guide = this.#guide;
    const wanted = guide?.session.explaining && guide.session.cue.item === item && !this.speaker.isDevice;
    if (pack && wanted) guide.act(() => guide.session.restartStep()); // on a slow network the session did not wait for it
  }

  /** Who speaks, and what nobody can say. */
  showVoice() {
    this.#couldAsk = this.speaker.canAsk;
    showSpeaker(this.speaker, this.timeline);
    showUnspoken(this.speaker, this.timeline);
  }

  /** The device says which voices it has when it likes. */
  voicesChanged() {
    if (this.speaker.canAsk === this.#couldAsk) this.showVoice();
    else this.changed();
  }

  /** What is seen and heard has become another thing. */
  changed() {
    this.showVoice();
    document.body.classList.toggle("large-display", this.preferences.afar);
    const guide = this.#guide;
    guide?.act(() => {
      guide.session.waits = this.preferences.waits;
      if (this.#explained && !this.preferences.explains) guide.session.stopExplaining();
    });
    this.#explained = this.preferences.explains;
  }

  /** @param {import("./screen/start_page.js").Start} from */
  async begin({ place = null, takeOver = false, startEasier = false }) {
    const mine = await onlyInThisTab(() => this.#takenOver(), { takeOver });
    byId("other-tab").hidden = mine;
    if (!mine || this.#guide) return;
    const context = await openAudio();
    byId("no-sound").hidden = context !== null;
    await withTimeout(this.voice, TIMEOUT_MS).catch(() => {}); // the bells begin alone
    const lead = context ? LEAD_MS + (context.outputLatency || 0) * 1000 : 0;
    const session = new Session(this.timeline, steadyClock(), lead);
    session.waits = this.preferences.waits;
    const items = newItems(this.timeline, this.preferences);
    session.explainFirst(items);
    if (place) session.restore(place, this.easier);
    if (startEasier && this.easier && !session.eased) session.ease(this.easier);
    const told = painIn(new FormData(/** @type {HTMLFormElement} */ (byId("before"))));
    const begun = place ? { ...place, before: { ...place.before, ...told }, startedAt: new Date(place.started_at) } : { before: told };
    this.#play(session, context, new Recorder(session, begun), items);
  }

  /**
   * @param {Session} session
   * @param {AudioContext | null} context
   * @param {Recorder} recorder
   * @param {ReadonlySet<number>} items that are new
   */
  #play(session, context, recorder, items) {
    const followers = new Followers(showFailure);
    const guide = new Guide(session, followers, () => this.#ended(guide, recorder));
    this.#guide = guide;
    this.#follow(followers, guide, context, recorder);
    followers.add("explaining", () => new ExplainedExercises(this.preferences, items));
    byId("explain").addEventListener("click", () => void this.#repeatSteps(guide));
    controls(guide, this.easier);
    interruptions(guide, context, () => this.#guide && saveOnLeave(this.recordTarget, recorder));
    session.begin();
    show(guide);
  }

  /**
   * All that follows the session.
   * @param {Followers} followers
   * @param {Guide} guide
   * @param {AudioContext | null} context
   * @param {Recorder} recorder
   */
  #follow(followers, guide, context, recorder) {
    const { preferences, speaker } = this;
    const speech = new DeviceSpeech(speaker, preferences);
    const sound = context && new SoundScheduler(context, preferences, speaker);
    if (sound) followers.add("sound", () => sound); // first: drawing may take longer than sound has time
    followers.add("screen", () => new View(this.figures));
    followers.add("steps", () => new StepScroller());
    followers.add("voice", () => speech);
    followers.add("what nobody says", () => new UnspokenWords(speaker));
    followers.add("vibration", () => new Vibration(preferences));
    followers.add("lock screen", () => new LockScreen(guide));
    followers.add("diary", () => new Autosave(this.recordTarget, recorder));
    followers.add("place", () => new PlaceSaver(recorder));
    followers.add("sound alone", () => new ScreenOff(guide, preferences, speaker, sound ? [sound, speech] : [speech]));
    if (context) followers.add("microphone", () => new ClapToContinue(context, preferences, guide.signal));
  }

  /** Its words may not be here yet. @param {Guide} guide */
  async #repeatSteps(guide) {
    await withTimeout(this.#loadHowTo(guide.session.cue.item), TIMEOUT_MS).catch(() => {});
    guide.explain();
  }

  /** @param {Guide} guide @param {Recorder} recorder */
  #ended(guide, recorder) {
    const { session } = guide;
    recorder.end();
    if (session.over) forgetPlace();
    void letSleep();
    byId("stage").hidden = true;
    showAfterSession(session, recorder, this.recordTarget, () => {
      recorder.reopen();
      session.resume();
      show(guide);
    });
  }

  /** Another tab goes on with the session: what it keeps is not written over. */
  #takenOver() {
    if (this.#guide) this.#guide.running = false;
    this.#guide = null;
    location.reload();
  }
}

/**
 * Which clip says what.
 * @param {HowToPack | null} pack
 * @param {import("./types.d.ts").HowToStep[]} told
 * @returns {import("./sound/clips.js").ClipPack | null}
 */
function withSentences(pack, told) {
  if (!pack) return null;
  const sentences = told.flatMap((one) => (one.step ? one.sentences : one.sentences.slice(-1)));
  /** @type {Record<string, [number, number]>} */
  const spans = {};
  for (const [index, span] of pack.spans.entries()) if (span) spans[sentences[index] ?? ""] = span;
  return { ...pack, spans };
}

/** How its exercises are done is the same in both, and held once. @param {Timeline} timeline @param {Timeline} easier */
function withHowToOf({ items }, easier) {
  return { ...easier, items: easier.items.map((item, index) => ({ ...item, how_to: items[index]?.how_to ?? [] })) };
}

/** @param {Guide} guide */
function show(guide) {
  for (const id of ["begin", "after-session"]) byId(id).hidden = true;
  byId("stage").hidden = false;
  byId("pause").focus({ preventScroll: true });
  void keepAwake();
  guide.begin();
}

/** @param {string} name @param {unknown} error */
function showFailure(name, error) {
  console.warn(name, error);
  const text = byId("failed");
  text.hidden = false;
  text.textContent = (text.dataset.text ?? "").replace("{name}", name);
}
