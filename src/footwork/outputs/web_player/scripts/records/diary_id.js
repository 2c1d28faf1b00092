// Which diary this page belongs to: what it saves on this device stays with that diary, whichever is open later.

import { DIARY_META } from "../offline/page_text.js";

/** In this header the page tells the site for which diary a record is. */
export const DIARY_HEADER = "Footwork-Diary";

/** @returns {string} empty on a page about trouble, which belongs to no diary */
export function diaryId() {
  return document.querySelector(`meta[name="${DIARY_META}"]`)?.getAttribute("content") ?? "";
}
