// A device's sound that starts nothing but remembers what it was asked to start, on a clock that the test moves.

import { mock } from "node:test";

import { SoundScheduler } from "../../src/footwork/outputs/web_player/scripts/sound/sound_scheduler.js";
import { loadPreferences } from "../../src/footwork/outputs/web_player/scripts/session/preferences.js";
import { Speaker } from "../../src/footwork/outputs/web_player/scripts/sound/speaker.js";
import { Guided } from "./guided.js";

class Samples {
  constructor({ length, sampleRate }) {
    this.samples = new Float32Array(length);
    this.duration = length / sampleRate;
  }

  getChannelData() {
    return this.samples;
  }
}

class Gain {
  gain = { value: 1, cancelScheduledValues() {}, setTargetAtTime() {}, setValueAtTime: (value) => (this.gain.value = value) };

  connect() {}
}

/** Sound as it is made on a device whose audio clock is `behind` the steady time by so many ms. */
export function sounding(timeline, clips = []) {
  const started = [];
  class Source {
    stopped = false;

    constructor(_context, { buffer }) {
      this.buffer = buffer;
    }

    connect(gain) {
      this.gain = gain;
    }

    start(at) {
      this.at = at;
      started.push(this);
    }

    stop() {
      this.stopped = true;
    }
  }
  Object.assign(globalThis, { AudioBuffer: Samples, AudioBufferSourceNode: Source, GainNode: Gain });
  const guided = new Guided(timeline);
  const device = { behind: 5_000 };
  mock.method(performance, "now", () => guided.clock.when(guided.clock.now()));
  const context = {
    sampleRate: 8_000,
    state: "running",
    destination: null,
    get currentTime() {
      return (performance.now() - device.behind) / 1000;
    },
    getOutputTimestamp: () => ({ contextTime: context.currentTime, performanceTime: performance.now() }),
  };
  const chosen = loadPreferences();
  const speaker = new Speaker(chosen, "en", () => {});
  speaker.clips = new Map(clips.map((text) => [text, { duration: 0.4, text }]));
  speaker.loaded = true;
  const sound = new SoundScheduler(context, chosen, speaker);
  /** When what was started and not taken back is heard, in whole milliseconds of the session. */
  const heard = () =>
    started.filter(({ stopped }) => !stopped).map(({ at }) => Math.round(at * 1000 + device.behind - guided.session.when(0)));
  return { guided, sound, started, heard, device, context, preferences: chosen, speaker };
}
