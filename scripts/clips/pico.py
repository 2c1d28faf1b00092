"""The German voice: SVOX Pico, clear but synthetic. No natural one can be had from PyPI or npm."""

from __future__ import annotations

import numpy as np
from py_nanotts import NanoTTS

from scripts.clips.pinned import joined
from scripts.clips.sound import Samples

RATE = 16_000

VOICES = {
    "de-DE": {
        "de-DE_ta.bin": "df292826754713d5efb6c95d60582c17753e95856b4c735c3150db722b2c218a",
        "de-DE_gl0_sg.bin": "39147b816d08bbbe64b23797804cf691a761ab73a7689ca9e2b6f87ace722654",
    }
}
"""The files of a voice, with the SHA-256 of each."""

VOLUME = 0.5
"""At 1 it cuts off its peaks."""


class Pico:
    """Says a text: samples at RATE. Raises NotAsPinned for voices other than these."""

    rate = RATE

    def __init__(self, voice: str) -> None:
        for name, sha in VOICES[voice].items():
            joined([("py_nanotts", f"lang/{name}")], sha)
        self.voice = voice
        self.engine = NanoTTS()

    def __call__(self, text: str, speed: float = 1.0) -> Samples:
        pcm = self.engine.speak(text, voice=self.voice, speed=speed, volume=VOLUME)
        return np.frombuffer(pcm, np.int16) / 2**15
