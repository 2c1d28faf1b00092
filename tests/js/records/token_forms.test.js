// A form of a shared page gets the site's token as it is sent, once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addTokens } from "../../../src/footwork/outputs/web_player/scripts/records/token_forms.js";

test("the token that the browser has now goes along", () => {
  const added = [];
  const listeners = [];
  const form = {
    addEventListener: (name, listener, options) => listeners.push([name, listener, options]),
    append: (field) => added.push(field),
  };
  globalThis.document = {
    cookie: "other=1; csrftoken=old",
    querySelectorAll: (selector) => (selector === "form[data-token]" ? [form] : []),
    createElement: () => ({}),
  };
  addTokens();
  assert.deepEqual(added, []);
  document.cookie = "csrftoken=new";
  const [[name, listener, options]] = listeners;
  assert.equal(name, "submit");
  assert.deepEqual(options, { once: true });
  listener();
  assert.deepEqual(added, [{ type: "hidden", name: "csrfmiddlewaretoken", value: "new" }]);
});
