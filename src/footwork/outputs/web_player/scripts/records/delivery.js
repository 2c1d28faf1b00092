// One record sent to the diary, and what the diary says; sending twice stores once.

import { refreshPages } from "../offline/refresh_pages.js";
import { csrfToken } from "./csrf_token.js";
import { DIARY_HEADER, diaryId } from "./diary_id.js";
import { forget } from "./waiting_records.js";

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */

/**
 * @typedef {object} Delivery
 * @property {"stored" | "waiting" | "refused" | "another" | "here"} outcome
 * @property {string} error
 * @property {string[]} notes
 * @property {{title: string, started_at: string, revision: number, same: boolean, removed?: boolean}} [here] what the
 * diary has under the record's id, or that it was removed, where the record was to go in only if there is none
 */

/** Answers that another try may change: no token yet, another diary that is open, or a diary that is busy. */
const LATER = [403, 409, 503];

/** @type {Delivery} */
export const UNREACHED = { outcome: "waiting", error: "", notes: [] };

/**
 * @param {SessionRecord} record
 * @param {{keepalive?: boolean, signal?: AbortSignal, headers?: Record<string, string>}} options
 * @returns {Promise<Delivery>}
 */
export async function deliver(record, { headers = {}, ...options }) {
  try {
    const response = await fetch(`/records/${record.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken(), [DIARY_HEADER]: diaryId(), ...headers },
      body: JSON.stringify(record),
      ...options,
    });
    if (response.ok) {
      const { notes, changes } = await response.json();
      await forget(record);
      if (changes) refreshPages();
      return { outcome: "stored", error: "", notes };
    }
    if (response.status === 412) return { outcome: "here", error: "", notes: [], ...(await response.json()) };
    const outcome = LATER.includes(response.status) ? "waiting" : "refused";
    return { outcome, error: await reason(response), notes: [] };
  } catch {
    return UNREACHED;
  }
}

/** What the diary says in words; a page that something else has answered is none. @param {Response} response */
async function reason(response) {
  if (response.headers.get("Content-Type")?.startsWith("text/html")) return "";
  const text = await response.text();
  try {
    const { error, mistakes } = JSON.parse(text);
    return [error, ...mistakes].join(" ");
  } catch {
    return text.trim();
  }
}
