import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";

import { loadPreferences } from "../../../src/footwork/outputs/web_player/scripts/session/preferences.js";
import { Speaker } from "../../../src/footwork/outputs/web_player/scripts/sound/speaker.js";
import { DeviceSpeech } from "../../../src/footwork/outputs/web_player/scripts/sound/device_speech.js";
import { soundsIn } from "../../../src/footwork/outputs/web_player/scripts/sound/cue_sounds.js";
import { timelineOf } from "../guided.js";
import { sounding } from "../sounding.js";

const press = timelineOf("toe-presses");
const [ready] = press.cues;
const NAME = "First up: Toe press.";
const ALL = [...new Set(press.cues.flatMap(({ sentences, marks }) => [...sentences, ...marks.map(({ say }) => say)]))].filter(Boolean);
const WITHOUT_NAME = ALL.filter((text) => text !== NAME);

afterEach(() => {
  mock.restoreAll();
  delete globalThis.speechSynthesis;
});

function hasVoice() {
  globalThis.speechSynthesis = { getVoices: () => [{ name: "Ada", lang: "en-GB", localService: true }] };
}

/** A device with the clips of these texts. @param {string[]} texts @param {"device" | "recorded"} speaks */
function speakerOf(texts, speaks = "recorded") {
  const speaker = new Speaker({ ...loadPreferences(), speaks }, "en", () => {});
  speaker.clips = new Map(texts.map((text) => [text, { duration: 0.4 }]));
  speaker.loaded = true;
  return speaker;
}

const words = (hearing) => [...soundsIn(press.cues, -1, ready.lasts_ms - 1, hearing)].filter(({ channel }) => channel === "voice").map(({ text }) => text);

test("the sample has the sentence that these tests leave out", () => assert.ok(ready.sentences.includes(NAME)));

test("where all was recorded nothing is left out, with a voice of the device and without", () => {
  assert.equal(press.cues.some((cue) => speakerOf(ALL).leavesOut(cue)), false);
  hasVoice();
  assert.equal(press.cues.some((cue) => speakerOf(ALL).leavesOut(cue)), false);
});

test("a sentence without a recording is left out by a device without a voice, and by no other", () => {
  assert.equal(speakerOf(WITHOUT_NAME).leavesOut(ready), true);
  hasVoice();
  assert.equal(speakerOf(WITHOUT_NAME).leavesOut(ready), false);
  assert.equal(speakerOf(WITHOUT_NAME, "device").leavesOut(ready), false);
});

test("what nobody says is known before the session, each sentence once", () => {
  assert.deepEqual(speakerOf(WITHOUT_NAME).unsaid([...press.cues, ...press.cues]), [NAME]);
  assert.deepEqual(speakerOf(ALL).unsaid(press.cues), []);
  hasVoice();
  assert.deepEqual(speakerOf(WITHOUT_NAME).unsaid(press.cues), []);
});

test("a voice that does not answer is none", () => {
  hasVoice();
  const speaker = speakerOf(WITHOUT_NAME);
  speaker.fail("silence");
  assert.equal(speaker.leavesOut(ready), true);
});

test("nothing is missed that the person has switched off", () => {
  const speaker = speakerOf(WITHOUT_NAME);
  speaker.preferences.voice.on = false;
  assert.equal(speaker.leavesOut(ready), false);
  const numberless = speakerOf(ALL.filter((text) => text !== "2"));
  assert.equal(press.cues.some((cue) => numberless.leavesOut(cue)), true);
  numberless.preferences.counts.on = false;
  assert.equal(press.cues.some((cue) => numberless.leavesOut(cue)), false);
});

test("before the recorded voice has come nothing is said to be missing", () => {
  const speaker = speakerOf([]);
  speaker.loaded = false;
  assert.equal(speaker.leavesOut(ready), false);
});

test("the device says a cue as a whole where not all of it was recorded, and only such a one", () => {
  hasVoice();
  assert.deepEqual(words(speakerOf(ALL).together(false)), ready.sentences);
  assert.deepEqual(words(speakerOf(WITHOUT_NAME).together(false)), [ready.say]);
});

test("without a voice of the device what was recorded is still heard", () => {
  assert.deepEqual(words(speakerOf(WITHOUT_NAME).together(false)), ready.sentences.filter((text) => text !== NAME));
});

test("the file of sound for a dark screen has only what was recorded", () => {
  hasVoice();
  assert.deepEqual(words(speakerOf(WITHOUT_NAME).recorded(false)), ready.sentences.filter((text) => text !== NAME));
});

test("of a session that two voices share each text is said by one of them", () => {
  hasVoice();
  const { guided, sound, started, speaker } = sounding(press, WITHOUT_NAME);
  speaker.preferences.speaks = "recorded";
  const spoken = [];
  const speech = new DeviceSpeech(speaker, speaker.preferences);
  speech.timers.follow = (session) => spoken.push(...speech.timers.events(session, -1, 20_000));
  sound.follow(guided.session);
  speech.follow(guided.session);
  const said = started.map(({ buffer }) => buffer.text).filter(Boolean);
  assert.deepEqual(spoken.map(({ text }) => text), [ready.say]);
  assert.ok(said.length > 0);
  assert.ok(!said.some((text) => ready.sentences.includes(text)));
});
