import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { PageCache } from "../../../src/footwork/outputs/web_player/scripts/offline/page_cache.js";
import { addressesIn } from "../../../src/footwork/outputs/web_player/scripts/offline/page_text.js";

const FIXED = ["/static/", "/figures/", "/clips/"];
const FOREVER = { "Cache-Control": "public, max-age=31536000, immutable" };

const HERS = '<meta name="footwork-diary" content="hers">';
const HIS = '<meta name="footwork-diary" content="his">';

/** As much of a browser's caches as a page cache knows, and a network that answers from `site`. */
let site, asked;
/** What of it is answered otherwise where it is to be kept. */
let keepable;

beforeEach(() => {
  const maps = new Map();
  const found = (name, address) => maps.get(name)?.get(address)?.clone();
  globalThis.caches = {
    open: async (name) => {
      if (!maps.has(name)) maps.set(name, new Map());
      const kept = maps.get(name);
      return {
        put: async (address, answer) => void kept.set(address, answer),
        delete: async (address) => kept.delete(address),
        keys: async () => [...kept.keys()].map((address) => ({ url: `http://localhost${address}` })),
      };
    },
    match: async (address, { cacheName } = {}) =>
      [...maps.keys()].filter((name) => !cacheName || name === cacheName).map((name) => found(name, address)).find(Boolean),
    keys: async () => [...maps.keys()],
  };
  asked = [];
  keepable = {};
  globalThis.fetch = async (address, options) => {
    asked.push(address);
    const [text, headers] = (options?.headers?.Keepable && keepable[address]) || (site[address] ?? []);
    return new Response(text ?? "", { status: text === undefined ? 404 : 200, headers });
  };
  site = {
    "/": [`${HERS}<link href="/static/a1/footwork.css"><img src="/figures/b2/toe.svg"><a href="/diary/">`],
    "/static/a1/footwork.css": ["body {}", FOREVER],
    "/figures/b2/toe.svg": ["<svg/>", FOREVER],
  };
});

const pageCache = (version = "one") => new PageCache(version, (text) => addressesIn(text, FIXED), "Keepable");
const PERSONAL = { "Cache-Control": "no-store" };

test("a page is kept with all that it needs", async () => {
  await pageCache().fill(["/"]);
  for (const address of Object.keys(site)) assert.ok(await pageCache().find(address), address);
  assert.equal(await pageCache().find("/diary/"), undefined);
});

test("a page is not kept where something that it needs cannot be had", async () => {
  delete site["/figures/b2/toe.svg"];
  await assert.rejects(pageCache().fill(["/"]), /404/);
  assert.equal(await pageCache().find("/"), undefined);
});

test("an answer that tells of trouble does not take the place of a page", async () => {
  await pageCache().fill(["/"]);
  await assert.rejects(pageCache().put("/", new Response("Something failed.", { status: 500 })));
  assert.match(await (await pageCache().find("/")).text(), /footwork.css/);
});

test("a page that shows answers is kept as it is without them", async () => {
  keepable["/"] = [`${HERS}the plan`];
  site["/"] = ["pain was 7", PERSONAL];
  await pageCache().fill(["/"]);
  assert.equal(await (await pageCache().find("/")).text(), `${HERS}the plan`);
  await pageCache().put("/", new Response("pain was 8", { headers: PERSONAL }));
  assert.equal(await (await pageCache().find("/")).text(), `${HERS}the plan`);
});

test("a page that has become one of answers alone goes, and those after it are kept", async () => {
  await pageCache().fill(["/"]);
  site["/exercises/"] = [`${HERS}exercises`];
  site["/"] = ["pain was 7", PERSONAL];
  await pageCache().fill(["/", "/exercises/"]);
  assert.equal(await pageCache().find("/"), undefined);
  assert.ok(await pageCache().find("/exercises/"));
});

test("what never changes is fetched once", async () => {
  await pageCache().fill(["/"]);
  await (await pageCache().fetchFixed("/figures/b2/toe.svg")).text();
  await pageCache().put("/", new Response(site["/"][0]));
  assert.equal(asked.filter((address) => address === "/figures/b2/toe.svg").length, 1);
});

test("an old address that leads to a picture of today is not kept under it", async () => {
  site["/figures/old/toe.svg"] = ["<svg/>", { "Cache-Control": "no-cache" }];
  assert.equal((await pageCache().fetchFixed("/figures/old/toe.svg")).status, 200);
  assert.equal(await pageCache().find("/figures/old/toe.svg"), undefined);
});

test("a new version takes from the old one what has not changed, and asks for every page anew", async () => {
  await pageCache().fill(["/"]);
  asked = [];
  await pageCache("two").fill(["/"]);
  assert.deepEqual(asked, ["/"]);
  assert.deepEqual(await pageCache("two").olderCaches(), ["footwork-one-hers"]);
  assert.ok(await pageCache("two").find("/static/a1/footwork.css"));
});

test("everything that is saved is listed, with what stands behind the question mark", async () => {
  site["/play/mine/?side=left"] = [`${HERS}<h1>`];
  await pageCache().fill(["/", "/play/mine/?side=left"]);
  assert.deepEqual((await pageCache().addresses()).sort(), [...Object.keys(site)].sort());
});

for (const [how, came] of [["followed", { redirected: true }], ["not followed", { type: "opaqueredirect" }]]) {
  test(`a page in whose place another comes is kept no more: a redirect that was ${how}`, async () => {
    await pageCache().fill(["/"]);
    await pageCache().put("/", /** @type {Response} */ ({ ok: true, headers: new Headers(), ...came }));
    assert.equal(await pageCache().find("/"), undefined);
  });
}

test("a page that does not say whose it is is not kept", async () => {
  site["/"] = ["<h1>Some other program under this address</h1>"];
  await assert.rejects(pageCache().fill(["/"]), /Not Footwork's/);
  assert.equal(await pageCache().find("/"), undefined);
});

test("nothing of a diary is found once a page of another was seen, until it is open again", async () => {
  await pageCache().fill(["/"]);
  assert.equal(await pageCache().noteDiary(new Response(`${HIS}<h1>Diary</h1>`)), true);
  assert.equal(await pageCache().find("/"), undefined);
  assert.deepEqual(await pageCache().addresses(), []);
  assert.deepEqual(await pageCache().olderCaches(), ["footwork-one-hers"]);
  assert.equal(await pageCache().noteDiary(new Response(HERS)), true);
  assert.ok(await pageCache().find("/"));
});

test("a page of another diary is put apart from those of the first", async () => {
  await pageCache().fill(["/"]);
  site["/"] = [`${HIS}<h1>Today</h1>`];
  await pageCache().fill(["/"]);
  assert.match(await (await pageCache().find("/")).text(), /his/);
  assert.deepEqual(await pageCache().olderCaches(), ["footwork-one-hers"]);
});

test("a page of the same diary, or of none, changes nothing", async () => {
  await pageCache().fill(["/"]);
  assert.deepEqual([await pageCache().noteDiary(new Response(HERS)), await pageCache().noteDiary(new Response("<h1>"))], [false, false]);
  assert.ok(await pageCache().find("/"));
});

test("pages in another language than the one that was open last are neither found nor kept for long", async () => {
  site["/"] = [`<html lang="en" dir="ltr">${HERS}Today`];
  await pageCache().fill(["/"]);
  assert.equal(await pageCache().noteDiary(new Response(`<html lang="de" dir="ltr">${HERS}Einstellungen`)), true);
  assert.equal(await pageCache().find("/"), undefined);
  assert.deepEqual(await pageCache().olderCaches(), ["footwork-one-hers-en"]);
  site["/"] = [`<html lang="de" dir="ltr">${HERS}Heute`];
  await pageCache().fill(["/"]);
  assert.match(await (await pageCache().find("/")).text(), /Heute/);
});

test("a page of nobody's, such as one that asks for the key, changes no language", async () => {
  site["/"] = [`<html lang="en" dir="ltr">${HERS}Today`];
  await pageCache().fill(["/"]);
  assert.equal(await pageCache().noteDiary(new Response('<html lang="de" dir="ltr">Kein Schlüssel')), false);
  assert.ok(await pageCache().find("/"));
});
