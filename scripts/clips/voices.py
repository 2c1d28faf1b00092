"""Which voice speaks which language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from scripts.clips.sound import Samples


class Speaks(Protocol):
    rate: int

    def __call__(self, text: str, speed: float = 1.0) -> Samples: ...


@dataclass(frozen=True, slots=True)
class Voice:
    """`name` is written beside the clips: when another voice is to speak, all of them are rendered anew."""

    name: str
    load: Callable[[], Speaks]


def _kokoro() -> Speaks:
    from scripts.clips.kokoro import Kokoro

    return Kokoro()


def _pico() -> Speaks:
    from scripts.clips.pico import Pico

    return Pico("de-DE")


VOICES = {
    "en": Voice("Kokoro-82M v1.0 int8, voice af_heart", _kokoro),
    "de": Voice("SVOX Pico, voice de-DE", _pico),
}
"""By language. One that is not here has no clips: there the device's own voice speaks."""
