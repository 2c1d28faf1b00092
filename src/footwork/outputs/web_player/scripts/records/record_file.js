// One record as a file, which Footwork's page for importing sessions reads.

/** @typedef {import("../types.d.ts").SessionRecord} SessionRecord */

/** @param {SessionRecord} record */
function written(record) {
  return JSON.stringify(record, null, 2);
}

/** @param {SessionRecord} record */
function nameOf({ started_at, routine }) {
  return `footwork-${started_at.slice(0, 10)}-${routine}`;
}

/**
 * @param {HTMLAnchorElement} link becomes what leads to the file
 * @param {SessionRecord} record
 */
export function linkToFile(link, record) {
  link.href = URL.createObjectURL(new Blob([written(record)], { type: "application/json" }));
  link.download = `${nameOf(record)}.json`;
}

/** The same to be shared with another program: as text, since browsers share no JSON. @param {SessionRecord} record */
export function sharedFile(record) {
  return new File([written(record)], `${nameOf(record)}.txt`, { type: "text/plain" });
}
