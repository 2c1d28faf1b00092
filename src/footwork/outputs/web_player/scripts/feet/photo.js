// A photo as it is saved: no wider or higher than needed, turned as it was taken, a JPEG that holds nothing but the picture.

/** Pixels of the longer side: a finding is seen, and fifty photos fit into an export. */
export const MOST_SIDE = 1600;
const QUALITY = 0.82;

/** @param {number} width @param {number} height */
export function fitted(width, height) {
  const scale = Math.min(1, MOST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Null where this browser cannot read the file: it is sent as it is then, and the site says what is wrong with it.
 * @param {Blob} file
 * @returns {Promise<File | null>}
 */
export async function redrawn(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = fitted(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const drawing = canvas.getContext("2d");
    if (!drawing) return null;
    drawing.fillStyle = "white";
    drawing.fillRect(0, 0, width, height);
    drawing.drawImage(picture, 0, 0, width, height);
    picture.close();
    const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) =>
      canvas.toBlob(done, "image/jpeg", QUALITY),
    );
    return blob && new File([blob], "photo.jpg", { type: "image/jpeg" });
  } catch {
    return null;
  }
}
