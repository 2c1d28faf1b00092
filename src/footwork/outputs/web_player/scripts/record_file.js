// One record as a file, which Footwork's page for taking in sessions reads.

/**
 * @param {HTMLAnchorElement} link becomes what leads to the file
 * @param {import("./types.d.ts").SessionRecord} record
 */
export function leadToFile(link, record) {
  link.href = URL.createObjectURL(new Blob([JSON.stringify(record, null, 2)], { type: "application/json" }));
  link.download = `footwork-${record.started_at.slice(0, 10)}-${record.routine}.json`;
}
