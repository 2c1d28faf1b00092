// Puts clock, session, sound, screen and record together, and begins when the person does.

import { openAudio } from "./sound/audio.js";
import { Clapping } from "./sound/clap_to_continue.js";
import { loadClips } from "./sound/clips.js";
import { steadyClock } from "./session/clock.js";
import { controls } from "./screen/controls.js";
import { Explaining, newItems } from "./session/explained_exercises.js";
import { Figures } from "./screen/figure.js";
import { guidance, tellSpeaker } from "./screen/guidance_form.js";
import { Guide } from "./session/guide.js";
import { interruptions } from "./session/interruptions.js";
import { Keeping, leave } from "./records/autosave.js";
import { LockScreen } from "./screen/lock_screen.js";
import { onlyHere } from "./session/one_tab.js";
import { opening } from "./screen/start_page.js";
import { Outputs } from "./session/followers.js";
import { over } from "./screen/after_session.js";
import { loaded, part } from "./screen/elements.js";
import { preferences } from "./session/preferences.js";
import { painIn, Recorder } from "./records/record.js";
import { Resuming, forgetPlace } from "./session/saved_place.js";
import { ScreenOff } from "./sound/screen_off.js";
import { Session } from "./session/session.js";
import { Sound } from "./sound/sound_scheduler.js";
import { Speaker } from "./sound/speaker.js";
import { Speech } from "./sound/device_speech.js";
import { StepsInSight } from "./screen/scroll_steps.js";
import { Unsaid, tellUnsaid } from "./screen/unspoken_words.js";
import { Vibration } from "./sound/vibration.js";
import { View } from "./screen/view.js";
import { keepAwake, letSleep } from "./screen/wake_lock.js";
import { within } from "./offline/with_timeout.js";

/** @typedef {import("./types.d.ts").Keeper} Keeper */
/** @typedef {import("./types.d.ts").Timeline} Timeline */

/** @typedef {{src?: string, data?: string, spans: ([number, number] | null)[]}} HowToPack by sentence, in their order */

/**
 * What is played: the session, the easier one that it may go on with, and what is seen and heard.
 * @typedef {object} Played
 * @property {Timeline} timeline
 * @property {Timeline | null} easier
 * @property {import("./sound/clips.js").ClipPack | null} clips
 * @property {(HowToPack | null)[]} howTo what is said of how each item is done
 * @property {import("./screen/figure.js").Draw} draw
 */

/** Sound needs so long from being asked for to being heard, besides what the loudspeaker itself takes. */
const LEAD_MS = 80;

/** Begin waits no longer than this for the recorded voice. */
const PATIENCE_MS = 1500;

/**
 * Make the page ready.
 * @param {Played} played
 * @param {Keeper} keeper who takes what was done
 */
export function lead(played, keeper) {
  const leading = new Leading(played, keeper);
  const samples = played.timeline.cues.flatMap(({ sentences }) => sentences);
  guidance(leading.preferences, leading.speaker, leading, samples);
  opening(played.timeline, played.easier, (from) => void leading.begin(from));
}

class Leading {
  preferences = preferences();
  /** @type {Guide | null} */
  #guide = null;
  #couldAsk = false;
  /** Whether new exercises were explained, until something changed. */
  #explained = this.preferences.explains;

  /**
   * @param {Played} played
   * @param {Keeper} keeper
   */
  constructor({ timeline, easier, clips, howTo, draw }, keeper) {
    this.timeline = timeline;
    this.easier = easier && withHowToOf(timeline, easier);
    this.howTo = howTo;
    this.keeper = keeper;
    const sources = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#figures li"));
    this.figures = new Figures(part("figure"), sources, draw);
    this.speaker = new Speaker(this.preferences, timeline.language, () => this.changed());
    this.voice = this.#hear(clips);
  }

  /** @param {import("./sound/clips.js").ClipPack | null} clips */
  async #hear(clips) {
    await loaded();
    this.speaker.clips = await loadClips(new OfflineAudioContext(1, 1, 44_100), clips);
    this.speaker.loaded = true;
    this.changed();
    const [first, ...others] = newItems(this.timeline, this.preferences);
    if (first === undefined) return;
    await this.#hearHowTo(first);
    void this.#hearAll(others); // before they are needed, and after what is
  }

  /** @param {number[]} items */
  async #hearAll(items) {
    for (const item of items) await this.#hearHowTo(item);
  }

  /** The words of how an item is done, unless they are here. @param {number} item */
  async #hearHowTo(item) {
    const pack = named(this.howTo[item] ?? null, this.timeline.items[item]?.how_to ?? []);
    this.howTo[item] = null;
    for (const [text, clip] of await loadClips(new OfflineAudioContext(1, 1, 44_100), pack)) this.speaker.clips.set(text, clip);
    const guide = this.#guide;
    const wanted = guide?.session.explaining && guide.session.cue.item === item && !this.speaker.isDevice;
    if (pack && wanted) guide.act(() => guide.session.tellAgain()); // on a slow network the session did not wait for it
  }

  /** Who speaks, and what nobody can say. */
  tell() {
    this.#couldAsk = this.speaker.canAsk;
    tellSpeaker(this.speaker, this.timeline);
    tellUnsaid(this.speaker, this.timeline);
  }

  /** The device says which voices it has when it likes. */
  voicesChanged() {
    if (this.speaker.canAsk === this.#couldAsk) this.tell();
    else this.changed();
  }

  /** What is seen and heard has become another thing. */
  changed() {
    this.tell();
    document.body.classList.toggle("afar", this.preferences.afar);
    const guide = this.#guide;
    guide?.act(() => {
      guide.session.waits = this.preferences.waits;
      if (this.#explained && !this.preferences.explains) guide.session.explainNoMore();
    });
    this.#explained = this.preferences.explains;
  }

  /** @param {import("./screen/start_page.js").From} from */
  async begin({ place = null, steal = false, gently = false }) {
    const mine = await onlyHere(() => this.#taken(), { steal });
    part("elsewhere").hidden = mine;
    if (!mine || this.#guide) return;
    const context = await openAudio();
    part("silent").hidden = context !== null;
    await within(this.voice, PATIENCE_MS).catch(() => {}); // the bells begin alone
    const lead = context ? LEAD_MS + (context.outputLatency || 0) * 1000 : 0;
    const session = new Session(this.timeline, steadyClock(), lead);
    session.waits = this.preferences.waits;
    const items = newItems(this.timeline, this.preferences);
    session.introduce(items);
    if (place) session.goOn(place, this.easier);
    if (gently && this.easier && !session.eased) session.ease(this.easier);
    const told = painIn(new FormData(/** @type {HTMLFormElement} */ (part("before"))));
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
    const outputs = new Outputs(tellFailure);
    const guide = new Guide(session, outputs, () => this.#ended(guide, recorder));
    this.#guide = guide;
    this.#follow(outputs, guide, context, recorder);
    outputs.add("explaining", () => new Explaining(this.preferences, items));
    part("explain").addEventListener("click", () => void this.#explainAgain(guide));
    controls(guide, this.easier);
    interruptions(guide, context, () => this.#guide && leave(this.keeper, recorder));
    session.begin();
    show(guide);
  }

  /**
   * All that follows the session.
   * @param {Outputs} outputs
   * @param {Guide} guide
   * @param {AudioContext | null} context
   * @param {Recorder} recorder
   */
  #follow(outputs, guide, context, recorder) {
    const { preferences, speaker } = this;
    const speech = new Speech(speaker, preferences);
    const sound = context && new Sound(context, preferences, speaker);
    if (sound) outputs.add("sound", () => sound); // first: drawing may take longer than sound has time
    outputs.add("screen", () => new View(this.figures));
    outputs.add("steps", () => new StepsInSight());
    outputs.add("voice", () => speech);
    outputs.add("what nobody says", () => new Unsaid(speaker));
    outputs.add("vibration", () => new Vibration(preferences));
    outputs.add("lock screen", () => new LockScreen(guide));
    outputs.add("diary", () => new Keeping(this.keeper, recorder));
    outputs.add("place", () => new Resuming(recorder));
    outputs.add("sound alone", () => new ScreenOff(guide, preferences, speaker, sound ? [sound, speech] : [speech]));
    if (context) outputs.add("microphone", () => new Clapping(context, preferences, guide.signal));
  }

  /** Its words may not be here yet. @param {Guide} guide */
  async #explainAgain(guide) {
    await within(this.#hearHowTo(guide.session.cue.item), PATIENCE_MS).catch(() => {});
    guide.explain();
  }

  /** @param {Guide} guide @param {Recorder} recorder */
  #ended(guide, recorder) {
    const { session } = guide;
    recorder.end();
    if (session.over) forgetPlace();
    void letSleep();
    part("stage").hidden = true;
    over(session, recorder, this.keeper, () => {
      recorder.goOn();
      session.resume();
      show(guide);
    });
  }

  /** Another tab goes on with the session: what it keeps is not written over. */
  #taken() {
    if (this.#guide) this.#guide.running = false;
    this.#guide = null;
    location.reload();
  }
}

/**
 * Which clip says what.
 * @param {HowToPack | null} pack
 * @param {import("./types.d.ts").Told[]} told
 * @returns {import("./sound/clips.js").ClipPack | null}
 */
function named(pack, told) {
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
  for (const id of ["begin", "over"]) part(id).hidden = true;
  part("stage").hidden = false;
  part("pause").focus({ preventScroll: true });
  void keepAwake();
  guide.begin();
}

/** @param {string} name @param {unknown} error */
function tellFailure(name, error) {
  console.warn(name, error);
  const text = part("failed");
  text.hidden = false;
  text.textContent = (text.dataset.text ?? "").replace("{name}", name);
}
