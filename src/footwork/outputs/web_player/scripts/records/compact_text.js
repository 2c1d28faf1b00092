// Text that is small enough for a link or a file: compressed, and then in letters that may stand anywhere.

/**
 * @param {Blob} blob
 * @param {CompressionStream | DecompressionStream} stream
 * @param {number} most bytes: a few letters may unpack to more than a device has room for
 */
async function pipe(blob, stream, most = Infinity) {
  const reader = blob.stream().pipeThrough(stream).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError(`More than ${most} bytes`);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** @param {string} letters base64, or the alphabet of it that may stand in a link */
export function bytesIn(letters) {
  const usual = letters.trim().replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(usual), (letter) => letter.charCodeAt(0));
}

/**
 * @param {string} letters
 * @param {number} [most] bytes that they may unpack to
 * @returns {Promise<any>} Throws where they are not what `compact` makes, or more.
 */
export async function expand(letters, most) {
  const bytes = await pipe(new Blob([bytesIn(letters)]), new DecompressionStream("deflate"), most);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {unknown} document @returns {Promise<string>} letters that may stand in a link */
export async function compact(document) {
  const bytes = await pipe(new Blob([JSON.stringify(document)]), new CompressionStream("deflate"));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
