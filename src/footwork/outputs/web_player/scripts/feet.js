// A photo of a finding is drawn anew before it leaves the page: upright, small, and without what else its file says.

import { redrawn } from "./feet/photo.js";

for (const form of document.querySelectorAll("form[data-photo]")) {
  if (form instanceof HTMLFormElement) form.addEventListener("submit", (event) => void prepare(event, form));
}

/** @type {WeakSet<HTMLFormElement>} */
const ready = new WeakSet();

/** @param {Event} event @param {HTMLFormElement} form */
async function prepare(event, form) {
  const input = form.querySelector("input[type=file]");
  if (ready.has(form) || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  const [file] = input.files ?? [];
  const photo = file && (await redrawn(file));
  if (photo) {
    const files = new DataTransfer();
    files.items.add(photo);
    input.files = files.files;
  }
  ready.add(form);
  form.requestSubmit();
}
