// How a person wants to be guided. Kept on the device: how loud a thing has to be is a matter of the device, and the
// player that is a file of its own has nothing else to keep it in.

/** @typedef {import("../types.d.ts").Channel} Channel */

/**
 * @typedef {object} Preferences
 * @property {{on: boolean, volume: number}} voice says what to do
 * @property {{on: boolean, volume: number}} counts says the numbers
 * @property {{on: boolean, volume: number}} tones bells and ticks
 * @property {{on: boolean, volume: number}} vibration
 * @property {"device" | "recorded"} speaks whose voice it is, where the device has one
 * @property {boolean} waits whether phases at the person's own pace wait for them
 * @property {boolean} claps whether a clap is heard as a tap
 * @property {boolean} afar whether the screen shows little, and that large
 * @property {boolean} explains whether exercises that are new on this device are explained step by step
 * @property {string[]} explained those that are not new
 */

const KEY = "footwork-preferences";

/** @returns {Preferences} */
function defaults() {
  return {
    voice: { on: true, volume: 1 },
    counts: { on: true, volume: 1 },
    tones: { on: true, volume: 0.6 },
    vibration: { on: true, volume: 0.6 },
    speaks: "device",
    waits: false,
    claps: false,
    afar: false,
    explains: true,
    explained: [],
  };
}

/**
 * What was saved, as far as it still means something; else what is usual.
 * @returns {Preferences}
 */
export function loadPreferences() {
  const all = defaults();
  const saved = read();
  for (const [name, value] of Object.entries(all)) Object.assign(all, { [name]: like(value, saved[name]) });
  return all;
}

/** @returns {Record<string, unknown>} */
function read() {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return saved instanceof Object ? saved : {};
  } catch {
    return {};
  }
}

/** `saved` if it is of the kind of `value`. @param {unknown} value @param {unknown} saved */
function like(value, saved) {
  if (Array.isArray(value)) return Array.isArray(saved) ? saved.filter((one) => typeof one === "string") : value;
  if (value instanceof Object) return channel(/** @type {{on: boolean, volume: number}} */ (value), saved);
  if (typeof value === "boolean") return typeof saved === "boolean" ? saved : value;
  return saved === "device" || saved === "recorded" ? saved : value;
}

/** @param {{on: boolean, volume: number}} value @param {any} saved */
function channel(value, saved) {
  return {
    on: typeof saved?.on === "boolean" ? saved.on : value.on,
    volume: saved?.volume >= 0 && saved.volume <= 1 ? saved.volume : value.volume,
  };
}

/** @param {Preferences} preferences @returns {boolean} whether the device keeps them */
export function savePreferences(preferences) {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
    return true;
  } catch {
    return false;
  }
}
