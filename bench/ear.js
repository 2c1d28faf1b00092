// Put into a page before its own scripts: hears what the page plays, whatever plays it, and when by the device's clock.

const LOUD = 0.004;
const SUDDEN = 4;
const QUIET_S = 0.03;

// runs on the audio thread; each block of 128 samples is 3 ms. An onset is a block much louder than the last 30 ms.
const EAR = `
registerProcessor("ear", class extends AudioWorkletProcessor {
  before = [];
  process([[samples]]) {
    const loud = samples ? Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length) : 0;
    const blocks = Math.ceil(${QUIET_S} * sampleRate / 128);
    const usual = Math.max(...this.before, ${LOUD} / ${SUDDEN});
    if (loud > ${LOUD} && loud > usual * ${SUDDEN}) this.port.postMessage({ frame: currentFrame, at: Date.now() });
    this.before.push(loud);
    if (this.before.length > blocks) this.before.shift();
    return true;
  }
});`;

globalThis.onsets = [];
const ears = new Map();

/** @param {BaseAudioContext} context */
async function ear(context) {
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([EAR], { type: "text/javascript" })));
  const node = new AudioWorkletNode(context, "ear", { numberOfOutputs: 0 });
  node.port.onmessage = ({ data: { frame, at } }) => {
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    // when that block leaves the loudspeaker; and, to check it, when it was made, by another clock
    const heard = performanceTime + (frame / context.sampleRate - contextTime) * 1000;
    onsets.push({ heard: performance.timeOrigin + heard, made: at });
  };
  return node;
}

const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (target, ...more) {
  if (target instanceof AudioDestinationNode && this.context instanceof AudioContext) {
    if (!ears.has(this.context)) ears.set(this.context, ear(this.context));
    void ears.get(this.context).then((node) => connect.call(this, node));
  }
  return connect.call(this, target, ...more);
};

// sound that does not go through Web Audio is heard of when it is asked for
globalThis.asked = [];
const note = (what) => asked.push({ what, at: performance.timeOrigin + performance.now() });
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  note("element");
  return play.call(this);
};
if (globalThis.speechSynthesis) {
  const speak = speechSynthesis.speak.bind(speechSynthesis);
  speechSynthesis.speak = (utterance) => {
    note("speech");
    speak(utterance);
  };
}
