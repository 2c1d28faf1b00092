// Hears a clap: how loud the microphone is, computed here and forgotten at once. Nothing is recorded or sent.

const EVERY_MS = 20;

/** Full scale is 1. A clap is loud, and much louder than what was before it. */
const LOUD = 0.2;
const ABOVE_BEFORE = 5;
const SHARE_OF_NEW = 0.05;

/** After a clap, its echo; after a bell, the bell. */
const DEAF_MS = 500;

export class ClapDetector {
  #before = 0;
  #deafUntil = 0;
  #timer = 0;

  /**
   * @param {AudioContext} context
   * @param {MediaStream} stream
   * @param {() => void} heard
   */
  constructor(context, stream, heard) {
    this.stream = stream;
    this.heard = heard;
    this.analyser = new AnalyserNode(context, { fftSize: 1024 });
    this.samples = new Float32Array(this.analyser.fftSize);
    new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(this.analyser);
  }

  /** Listen, or do not. @param {boolean} listens */
  set listens(listens) {
    if (listens === this.#timer > 0) return;
    clearInterval(this.#timer);
    this.#timer = listens ? setInterval(() => this.#listen(), EVERY_MS) : 0;
    this.#deafUntil = performance.now() + DEAF_MS;
  }

  #listen() {
    this.analyser.getFloatTimeDomainData(this.samples);
    const now = performance.now();
    const loud = Math.max(...this.samples.map(Math.abs));
    const clap = now >= this.#deafUntil && loud >= LOUD && loud >= this.#before * ABOVE_BEFORE;
    this.#before += (loud - this.#before) * SHARE_OF_NEW;
    if (!clap) return;
    this.#deafUntil = now + DEAF_MS;
    this.heard();
  }

  close() {
    this.listens = false;
    for (const track of this.stream.getTracks()) track.stop();
  }
}

/**
 * Ask for the microphone.
 * @param {AudioContext} context
 * @param {() => void} heard
 * @returns {Promise<ClapDetector | null>} null where it is refused or there is none
 */
export async function listenForClaps(context, heard) {
  try {
    const audio = { echoCancellation: true, noiseSuppression: false, autoGainControl: false };
    return new ClapDetector(context, await navigator.mediaDevices.getUserMedia({ audio }), heard);
  } catch {
    return null;
  }
}
