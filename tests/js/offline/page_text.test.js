import assert from "node:assert/strict";
import { test } from "node:test";

import { addressesIn, diaryIn, sessionsIn } from "../../../src/footwork/outputs/web_player/scripts/offline/page_text.js";

const FIXED = ["/static/", "/figures/", "/clips/"];

test("what a page names is found in attributes and in JSON, once, and pages that it links to are not", () => {
  const page = `<link href="/static/a1/player.css"><li data-src="/figures/b2/toe/0.svg?side=left&amp;look=dark-full">
    <a href="/diary/"><a href="/static-things/"> "/figures/b2/toe/0.svg?side=left\\u0026look=dark-full"
    <script type="application/json">{"src": "/clips/c3/five-foot.bin"}</script>`;
  assert.deepEqual(addressesIn(page, FIXED), [
    "/static/a1/player.css",
    "/figures/b2/toe/0.svg?side=left&look=dark-full",
    "/clips/c3/five-foot.bin",
  ]);
});

test("a page says whose it is, and one about trouble is nobody's", () => {
  assert.deepEqual([diaryIn('<meta name="footwork-diary" content="hers">'), diaryIn("<h1>")], ["hers", ""]);
});

test("Today names its sessions, each once, and other pages none", () => {
  const today = '<meta name="footwork-due" content="/play/five-foot/ /play/toe-presses/ /play/toe-presses/ ">';
  assert.deepEqual(sessionsIn(today), ["/play/five-foot/", "/play/toe-presses/"]);
  assert.deepEqual([sessionsIn("<h1>"), sessionsIn('<meta name="footwork-due" content="">')], [[], []]);
});
