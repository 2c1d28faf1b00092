// Text that is small enough for a link or a file: compressed, and then in letters that may stand anywhere.

/** @param {Blob} blob @param {CompressionStream | DecompressionStream} stream */
async function through(blob, stream) {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
}

/** @param {string} letters base64, or the alphabet of it that may stand in a link */
export function bytesIn(letters) {
  const usual = letters.trim().replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(usual), (letter) => letter.charCodeAt(0));
}

/** @param {string} letters @returns {Promise<any>} Throws where they are not what `packed` makes. */
export async function unpacked(letters) {
  const bytes = await through(new Blob([bytesIn(letters)]), new DecompressionStream("deflate"));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {unknown} document @returns {Promise<string>} letters that may stand in a link */
export async function packed(document) {
  const bytes = await through(new Blob([JSON.stringify(document)]), new CompressionStream("deflate"));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
