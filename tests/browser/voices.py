"""Voices that a browser may have."""

from __future__ import annotations


def voice(speak: str) -> str:
    """A device that has an English voice, which does this when it is asked to speak."""
    return f"""
    const said = (globalThis.said = []);
    const voices = [{{ name: "Ada", lang: "en-GB", localService: true }}];
    globalThis.SpeechSynthesisUtterance = class extends EventTarget {{
      constructor(text) {{ super(); this.text = text; }}
      fire(name, more = {{}}) {{
        const event = Object.assign(new Event(name), more);
        this[`on${{name}}`]?.(event);
        this.dispatchEvent(event);
      }}
    }};
    Object.defineProperty(globalThis, "speechSynthesis", {{ value: {{
      speaking: false, pending: false, getVoices: () => voices, addEventListener() {{}}, cancel() {{}},
      speak(utterance) {{ said.push({{ text: utterance.text, at: performance.now() }}); {speak} }},
    }} }});
    """
