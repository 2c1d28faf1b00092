// Puts clock, session, sound, screen and record together, and begins when the person does.

import { newSession } from "./begin_session.js";
import { addFollowers, newFollowers } from "./player_followers.js";
import { withTimeout } from "./offline/with_timeout.js";
import { saveOnLeave } from "./records/autosave.js";
import { showAfterSession } from "./screen/after_session.js";
import { controls } from "./screen/controls.js";
import { byId } from "./screen/elements.js";
import { Figures } from "./screen/figure.js";
import { guidanceForm } from "./screen/guidance_form.js";
import { hideStage, showStage } from "./screen/stage.js";
import { startPage } from "./screen/start_page.js";
import { easierOnce } from "./session/easier_session.js";
import { ExplainedExercises } from "./session/explained_exercises.js";
import { Guide } from "./session/guide.js";
import { interruptions } from "./session/interruptions.js";
import { onlyInThisTab } from "./session/one_tab.js";
import { loadPreferences } from "./session/preferences.js";
import { forgetPlace } from "./session/saved_place.js";
import { giveUpAudio, openAudio } from "./sound/audio.js";
import { whileItSettles } from "./sound/audio_clock.js";
import { PlayerVoice } from "./sound/player_voice.js";

/** @typedef {import("./records/record.js").Recorder} Recorder */
/** @typedef {import("./session/session.js").Session} Session */
/** @typedef {import("./types.d.ts").RecordTarget} RecordTarget */
/** @typedef {import("./begin_session.js").PlayerContent} PlayerContent */

/** Sound needs so long from being asked for to being heard, besides what the loudspeaker itself takes. */
const LEAD_MS = 60;

/** Begin waits no longer than this for the recorded voice. */
const TIMEOUT_MS = 1500;

/**
 * Make the page ready.
 * @param {PlayerContent} content
 * @param {RecordTarget} recordTarget who takes what was done
 */
export function startPlayer(content, recordTarget) {
  const app = new PlayerApp(content, recordTarget);
  guidanceForm(app.preferences, app.voice, () => app.changed());
  startPage(content.timeline, app.easier, (from) => void app.begin(from));
}

class PlayerApp {
  preferences = loadPreferences();
  /** @type {Guide | null} */
  #guide = null;
  /** Whether new exercises were explained, until something changed. */
  #explained = this.preferences.explains;

  /**
   * @param {PlayerContent} content
   * @param {RecordTarget} recordTarget
   */
  constructor({ timeline, easier, clips, howTo, draw }, recordTarget) {
    this.timeline = timeline;
    this.easier = easierOnce(timeline, easier);
    this.recordTarget = recordTarget;
    const sources = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#figures li"));
    this.figures = new Figures(byId("figure"), sources, draw);
    this.voice = new PlayerVoice({ timeline, clips, howTo }, this.preferences, () => this.changed(), (item) => this.#tellAgain(item));
  }

  /** On a slow network the session did not wait for these words. @param {number} item */
  #tellAgain(item) {
    const guide = this.#guide;
    const wanted = guide?.session.explaining && guide.session.cue.item === item && !this.voice.speaker.isDevice;
    if (wanted) guide.act(() => guide.session.restartStep());
  }

  /** What is seen and heard has become another thing. */
  changed() {
    this.voice.show();
    document.body.classList.toggle("large-display", this.preferences.afar);
    const guide = this.#guide;
    guide?.act(() => {
      guide.session.waits = this.preferences.waits;
      if (this.#explained && !this.preferences.explains) guide.session.stopExplaining();
    });
    this.#explained = this.preferences.explains;
  }

  /** @param {import("./screen/start_page.js").Start} from */
  async begin(from) {
    const opening = openAudio();
    const mine = await onlyInThisTab(() => this.#takenOver(), from);
    byId("other-tab").hidden = mine;
    if (!mine) void opening.then((context) => context?.suspend());
    if (!mine || this.#guide) return;
    const context = await opening;
    byId("no-sound").hidden = context !== null;
    await withTimeout(this.voice.loaded, TIMEOUT_MS).catch(() => {}); // the bells begin alone
    const lead = context ? LEAD_MS + (context.outputLatency || 0) * 1000 : 0;
    const easier = from.startEasier || from.place?.eased ? await this.easier() : null;
    const { session, items, recorder } = newSession({ ...this, easier }, from, lead);
    this.#play(session, context, recorder, items);
  }

  /**
   * @param {Session} session
   * @param {AudioContext | null} context
   * @param {Recorder} recorder
   * @param {ReadonlySet<number>} items that are new
   */
  #play(session, context, recorder, items) {
    const followers = newFollowers();
    const guide = new Guide(session, followers, () => this.#ended(guide, recorder));
    this.#guide = guide;
    addFollowers(followers, { ...this, guide, context, recorder, speaker: this.voice.speaker });
    followers.add("explaining", () => new ExplainedExercises(this.preferences, items));
    byId("explain").addEventListener("click", () => void this.#repeatSteps(guide));
    controls(guide, this.easier);
    interruptions(guide, context, () => this.#guide && saveOnLeave(this.recordTarget, recorder));
    session.begin();
    showStage();
    guide.begin();
    if (context) void this.#settle(context, guide);
    void this.easier(); // while there may be a network
  }

  /** Sound begins at once, by what its clock says first. @param {AudioContext} context @param {Guide} guide */
  async #settle(context, guide) {
    const runs = await whileItSettles(context, () => guide.running && guide.beat());
    byId("no-sound").hidden = runs;
    if (!runs) await giveUpAudio(context);
  }

  /** Its words may not be here yet. @param {Guide} guide */
  async #repeatSteps(guide) {
    await withTimeout(this.voice.loadHowTo(guide.session.cue.item), TIMEOUT_MS).catch(() => {});
    guide.explain();
  }

  /** @param {Guide} guide @param {Recorder} recorder */
  #ended(guide, recorder) {
    const { session } = guide;
    recorder.end();
    if (session.over) forgetPlace();
    hideStage();
    showAfterSession(session, recorder, this.recordTarget, () => {
      recorder.reopen();
      session.resume();
      showStage();
      guide.begin();
    });
  }

  /** Another tab goes on with the session: what it keeps is not written over. */
  #takenOver() {
    if (this.#guide) this.#guide.running = false;
    this.#guide = null;
    location.reload();
  }
}
