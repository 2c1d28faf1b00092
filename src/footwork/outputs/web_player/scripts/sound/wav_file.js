// Sound as a WAV file: one channel, 16 bits a sample.

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** @param {Float32Array} samples -1 to 1 @returns {ArrayBuffer} */
export function samplesAsBytes(samples) {
  const view = new DataView(new ArrayBuffer(samples.length * BYTES_PER_SAMPLE));
  samples.forEach((sample, index) => {
    view.setInt16(index * BYTES_PER_SAMPLE, Math.max(-1, Math.min(1, sample)) * 0x7fff, true);
  });
  return view.buffer;
}

/** @param {ArrayBuffer[]} pieces @param {number} rate samples a second @returns {Blob} */
export function wavFile(pieces, rate) {
  const bytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const text = (/** @type {number} */ at, /** @type {string} */ letters) =>
    [...letters].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  header.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, "WAVEfmt ");
  header.setUint32(16, 16, true); // the length of what describes the samples
  header.setUint16(20, 1, true); // uncompressed
  header.setUint16(22, 1, true); // channels
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * BYTES_PER_SAMPLE, true);
  header.setUint16(32, BYTES_PER_SAMPLE, true);
  header.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  text(36, "data");
  header.setUint32(40, bytes, true);
  return new Blob([header, ...pieces], { type: "audio/wav" });
}
