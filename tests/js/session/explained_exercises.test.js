import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { ExplainedExercises, newItems } from "../../../src/footwork/outputs/web_player/scripts/session/explained_exercises.js";
import { savePreferences, loadPreferences } from "../../../src/footwork/outputs/web_player/scripts/session/preferences.js";
import { Guided, timelineOf } from "../guided.js";

const five = timelineOf("five-foot");
const stored = new Map();
globalThis.localStorage = { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) };

beforeEach(() => stored.clear());

test("on a device that knows nothing every exercise is new, and none where the person switched that off", () => {
  assert.deepEqual([...newItems(five, loadPreferences())], [0, 1, 2, 3, 4]);
  assert.deepEqual([...newItems(five, { ...loadPreferences(), explains: false })], []);
});

test("an exercise that comes twice in a session is explained once, and one of which nothing is said not at all", () => {
  const [first, second] = five.items;
  const plan = { ...five, items: [first, { ...first, item: 1 }, { ...second, item: 2, how_to: [] }] };
  assert.deepEqual([...newItems(plan, loadPreferences())], [0]);
});

test("what was explained is remembered when the person is ready, and not before", () => {
  const own = loadPreferences();
  const items = newItems(five, own);
  const { session } = new Guided(five);
  const follower = new ExplainedExercises(own, items);
  session.explainFirst(items);
  session.begin();
  follower.follow(session);
  assert.deepEqual([...newItems(five, loadPreferences())], [0, 1, 2, 3, 4]);
  session.ready();
  follower.follow(session);
  assert.deepEqual([...newItems(five, loadPreferences())], [1, 2, 3, 4]);
});

test("what another tab has explained meanwhile stays known", () => {
  const own = loadPreferences();
  const { session } = new Guided(five);
  savePreferences({ ...loadPreferences(), explained: ["another exercise"] });
  session.explainFirst(new Set([0]));
  session.begin();
  session.ready();
  new ExplainedExercises(own, new Set([0])).follow(session);
  assert.ok(loadPreferences().explained.includes("another exercise"));
  assert.equal(loadPreferences().explained.length, 2);
});

test("of two exercises with one id and different names each is explained", () => {
  const renamed = { ...five, items: five.items.map((item) => ({ ...item, name: `${item.name}, mine` })) };
  const known = five.items.map(({ exercise, name }) => `${exercise} ${name}`);
  assert.deepEqual([...newItems(five, { ...loadPreferences(), explained: known })], []);
  assert.equal(newItems(renamed, { ...loadPreferences(), explained: known }).size, 5);
});

test("what is kept and is no list of names counts for nothing", () => {
  stored.set("footwork-preferences", JSON.stringify({ explained: "everything", explains: "maybe" }));
  assert.deepEqual([loadPreferences().explained, loadPreferences().explains], [[], true]);
});
