import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { giveUpAudio, openAudio } from "../../../src/footwork/outputs/web_player/scripts/sound/audio.js";

/** The devices that were opened, and how one behaves that is opened next. */
let made, behaves;

class Device {
  state = "suspended";

  constructor() {
    made.push(this);
  }

  async resume() {
    if (behaves === "silent") await new Promise(() => {});
    this.state = "running";
  }

  async close() {
    this.state = "closed";
  }
}

beforeEach(() => {
  made = [];
  behaves = "well";
  globalThis.AudioContext = Device;
  mock.timers.enable({ apis: ["setTimeout"] }); // no time passes unless a test says so
});

afterEach(async () => {
  const context = await openAudio();
  if (context) await giveUpAudio(context);
  mock.timers.reset();
});

test("sound that runs is there at once, and opened once for the page", async () => {
  const context = await openAudio();
  assert.equal(context.state, "running");
  assert.equal(await openAudio(), context);
  assert.equal(made.length, 1);
});

test("sound that rests is woken by the next tap", async () => {
  const context = await openAudio();
  context.state = "suspended";
  assert.equal((await openAudio()).state, "running");
});

test("sound that does not start is none, and the next tap may be luckier", async () => {
  behaves = "silent";
  const opening = openAudio();
  mock.timers.tick(500);
  assert.equal(await opening, null);
  assert.equal(made[0].state, "closed");
  behaves = "well";
  assert.equal((await openAudio()).state, "running");
});
