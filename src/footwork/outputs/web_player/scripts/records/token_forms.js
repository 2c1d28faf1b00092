// Forms of a page that many answers share, so that none of them can have the site's token in it.

import { csrfToken } from "./csrf_token.js";

/** As each of them is sent it gets the token. Without this script the site asks once more. */
export function addTokens() {
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form[data-token]");
  for (const form of forms) form.addEventListener("submit", () => form.append(tokenField()), { once: true });
}

function tokenField() {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "csrfmiddlewaretoken";
  field.value = csrfToken();
  return field;
}
