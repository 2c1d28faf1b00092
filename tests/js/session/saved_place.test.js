import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { PlaceSaver, forgetPlace, routineUnderWay, savedPlace } from "../../../src/footwork/outputs/web_player/scripts/session/saved_place.js";
import { OFFLINE, device } from "../device.js";

const TIMELINE = { routine: "toe-presses", length_ms: 67000, cues: [{}, {}, {}], pace: 1, items: [{ exercise: "toe-press" }] };
const HOURS = 3_600_000;
let open, storage;

beforeEach(async () => {
  ({ open, storage } = await device(OFFLINE));
});

/** As if a session was played up to its second cue. */
function leave(id) {
  const session = { index: 1, over: false, timeline: TIMELINE, cue: { name: "Toe press", at_ms: 900 }, plan: TIMELINE, place: { cue: 1, done: [], played_ms: 900, eased: false } };
  new PlaceSaver({ id, revision: 1, before: { knee: 4 }, startedAt: new Date() }).follow(session);
}

test("a session that was broken off can go on in its own diary, and in no other", () => {
  leave("a");
  open("his");
  assert.equal(savedPlace(TIMELINE), null);
  open("hers");
  assert.equal(savedPlace(TIMELINE).id, "a");
});

test("a session in another diary leaves the place of the first as it is, and so does its end", () => {
  leave("a");
  open("his");
  leave("b");
  assert.equal(savedPlace(TIMELINE).id, "b");
  forgetPlace();
  assert.equal(savedPlace(TIMELINE), null);
  open("hers");
  assert.equal(savedPlace(TIMELINE).id, "a");
});

test("a place that an older version saved is taken for this diary's, and goes with its session", () => {
  const place = { routine: "toe-presses", plan: "67000 3 1 toe-press", id: "a", cue: 1, done: [], kept_at: Date.now() };
  storage.setItem("footwork-session", JSON.stringify(place));
  assert.equal(savedPlace(TIMELINE).id, "a");
  forgetPlace();
  assert.deepEqual(Object.keys(storage), []);
});

test("nobody goes on after more than six hours, and the next session removes the place, whosever it was", () => {
  leave("a");
  const [key] = Object.keys(storage);
  const place = { ...JSON.parse(storage[key]), kept_at: Date.now() - 7 * HOURS };
  storage.setItem(key, JSON.stringify(place));
  assert.equal(savedPlace(TIMELINE), null);
  open("his");
  leave("b");
  assert.deepEqual(Object.keys(storage).map((name) => JSON.parse(storage[name]).id), ["b"]);
});

test("which routine is under way is known from its first cue to its end, in its own diary", () => {
  assert.equal(routineUnderWay(), null);
  leave("a");
  assert.equal(routineUnderWay(), "toe-presses");
  open("his");
  assert.equal(routineUnderWay(), null);
  open("hers");
  forgetPlace();
  assert.equal(routineUnderWay(), null);
});
