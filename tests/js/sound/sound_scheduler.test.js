import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";

import { bellSeconds } from "../../../src/footwork/outputs/web_player/scripts/sound/bells.js";
import { soundsIn } from "../../../src/footwork/outputs/web_player/scripts/sound/cue_sounds.js";
import { timelineOf } from "../guided.js";
import { sounding } from "../sounding.js";

const five = timelineOf("five-foot");
const AHEAD_MS = 20_000;
const BELLS = { on: { tones: true, voice: false, counts: false }, seconds: () => 0, phrases: () => [], bellSeconds, waits: false };
const planned = (from, until) => [...soundsIn(five.cues, from, until, BELLS)].map(({ at }) => Math.round(at));

afterEach(() => mock.restoreAll());

test("every sound of a session is scheduled once, at its instant on the audio clock", () => {
  const { guided, sound, started, heard } = sounding(five);
  for (let ticks = 0; !guided.session.over; ticks++) {
    sound.follow(guided.session);
    guided.play(ticks % 7 ? 1_000 : 13_700);
  }
  assert.deepEqual(heard(), planned(-1, Infinity));
  assert.equal(started.length, heard().length);
});

test("sound is scheduled far enough ahead for a hidden tab, and no further", () => {
  const { guided, sound, heard } = sounding(five);
  sound.follow(guided.session);
  assert.deepEqual(heard(), planned(-1, AHEAD_MS));
});

test("after a skip nothing is heard of what was skipped, and the new place begins with its bell", () => {
  const { guided, sound, started, heard } = sounding(five);
  sound.follow(guided.session);
  const before = [...started];
  guided.play(2_000);
  guided.session.skip();
  sound.moved(guided.session);
  assert.ok(before.length > 1);
  assert.ok(before.every(({ stopped }) => stopped));
  assert.equal(heard()[0], five.items[1].at_ms);
});

test("after going back everything from there on is heard again, once", () => {
  const { guided, sound, started, heard } = sounding(five);
  guided.play(20_000);
  sound.follow(guided.session);
  started.length = 0;
  guided.session.back();
  sound.moved(guided.session);
  sound.follow(guided.session);
  assert.deepEqual(heard(), planned(-1, AHEAD_MS));
});

test("a tab that slept past its scheduled sound does not catch up on what it missed", () => {
  const { guided, sound, started, heard } = sounding(five);
  sound.follow(guided.session);
  started.length = 0;
  guided.play(90_000);
  sound.follow(guided.session);
  assert.ok(Math.min(...heard()) >= 90_000);
});

test("an audio clock that falls behind is put right: what is still to come is heard at its moment", () => {
  const { guided, sound, heard, device } = sounding(five);
  sound.follow(guided.session);
  guided.play(10_000);
  device.behind += 300;
  sound.follow(guided.session);
  const later = heard().filter((at) => at > 10_060);
  assert.deepEqual(later, planned(10_060, 10_000 + AHEAD_MS));
});

test("what was heard too early is not heard again when the audio clock turns out to be ahead", () => {
  const { guided, sound, started, heard, device } = sounding(five);
  const [bell] = planned(5_000, Infinity);
  sound.follow(guided.session);
  const early = started[heard().indexOf(bell)];
  guided.playTo(bell - 150);
  device.behind -= 200;
  sound.follow(guided.session);
  assert.equal(early.stopped, false);
  assert.equal(heard().filter((at) => Math.abs(at - bell) <= 200).length, 1);
  assert.deepEqual(heard().filter((at) => at > bell + 1), planned(bell + 1, bell - 150 + AHEAD_MS));
});

test("an audio clock that is off by less than can be heard is left alone", () => {
  const { guided, sound, started, device } = sounding(five);
  sound.follow(guided.session);
  guided.play(10);
  const before = started.length;
  device.behind += 2;
  sound.follow(guided.session);
  assert.ok(started.slice(0, before).every(({ stopped }) => !stopped));
});

test("a pause silences all that was to come, and going on brings it back", () => {
  const { guided, sound, started, heard } = sounding(five);
  sound.follow(guided.session);
  guided.play(5_000);
  guided.session.pause();
  sound.moved(guided.session);
  assert.ok(started.filter(({ at }) => at * 1000 > 5_000).every(({ stopped }) => stopped));
  guided.play(60_000);
  started.length = 0;
  guided.session.resume();
  sound.moved(guided.session);
  assert.deepEqual(heard(), planned(4_999, 5_000 + AHEAD_MS));
});

test("while the session waits for the person, nothing that comes after is heard", () => {
  const { guided, sound, heard } = sounding(five);
  const own = five.cues.find(({ waits }) => waits);
  guided.session.waits = true;
  guided.playTo(own.at_ms + 100, 5_000);
  guided.play(10);
  sound.follow(guided.session);
  assert.ok(heard().every((at) => at < own.at_ms + own.lasts_ms));
});

test("what is said is as loud as its kind is set", () => {
  const { guided, sound, started, preferences, speaker } = sounding(five, ["1", "2", "3"]);
  preferences.counts.volume = 0.3;
  sound.moved(guided.session);
  const numbers = started.filter(({ buffer }) => speaker.clips.get(buffer.text));
  assert.ok(numbers.length > 0);
  assert.ok(numbers.every(({ gain }) => gain.gain.value === 0.3));
});

test("each bell has samples that begin and end in silence, so that nothing clicks", () => {
  const { sound } = sounding(five);
  for (const { samples } of sound.bells.values()) {
    assert.equal(samples[0], 0);
    assert.ok(Math.abs(samples.at(-1)) < 0.1);
    assert.ok(samples.some((sample) => Math.abs(sample) > 0.1));
    assert.ok(samples.every((sample) => Math.abs(sample) <= 1));
  }
});
