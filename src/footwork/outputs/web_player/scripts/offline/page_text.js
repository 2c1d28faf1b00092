// What a page says of itself in its text: whose it is, in which language, which sessions are due, and what it needs.

/** In this element of its head a page says which diary it belongs to. */
export const DIARY_META = "footwork-diary";

/** In this one Today says where the sessions of its day are played. */
const DUE_META = "footwork-due";

/** @param {string} page its text @returns {string} the diary that it belongs to; empty where it says none */
export function diaryIn(page) {
  return metaIn(page, DIARY_META);
}

/** @param {string} page @returns {string} its language; empty where it says none */
export function languageIn(page) {
  return /<html lang="([^"]*)"/.exec(page)?.[1] ?? "";
}

/** @param {string} page @returns {string[]} the addresses of the sessions that are due */
export function sessionsIn(page) {
  return [...new Set(metaIn(page, DUE_META).split(" ").filter(Boolean))];
}

/** @param {string} page @param {string} name */
function metaIn(page, name) {
  return new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(page)?.[1] ?? "";
}

/**
 * The addresses in a page's text that begin with one of the prefixes, be it in an attribute or in JSON.
 * @param {string} text
 * @param {string[]} prefixes
 */
export function addressesIn(text, prefixes) {
  const found = text.matchAll(new RegExp(`"((?:${prefixes.join("|")})[^"\\s]*)"`, "g"));
  const addresses = [...found].map(([, address]) => String(address).replace(/&amp;|\\u0026/g, "&"));
  return [...new Set(addresses)];
}
