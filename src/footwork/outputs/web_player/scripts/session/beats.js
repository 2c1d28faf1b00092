// The beats of the player: from a Worker, or by the page's own timer where it has none.

const SLOW_BEAT_MS = 1000;

/** @param {() => void} beat */
export function beats(beat) {
  const own = () => void setInterval(beat, SLOW_BEAT_MS);
  try {
    const worker = new Worker(script());
    worker.onmessage = beat;
    worker.addEventListener("error", own, { once: true });
  } catch {
    own();
  }
}

/** A page that is a file of its own holds the Worker's script in itself. */
function script() {
  const inside = document.getElementById("ticker")?.textContent;
  return inside ? URL.createObjectURL(new Blob([inside], { type: "text/javascript" })) : new URL("ticker.js", import.meta.url);
}
