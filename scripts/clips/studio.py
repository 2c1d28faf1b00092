"""Renders and listens in as many processes as there are processors: each has its own voice and its own recognisers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from scripts.clips.sound import RATE, decoded, encoded, finished
from scripts.clips.voices import VOICES, Speaks

if TYPE_CHECKING:
    from scripts.clips.listener import Listener

SLOWER = 0.9
"""Of its usual speed: so half of what was misheard is understood."""


MOST_PROCESSES = 4
"""Each has half a gigabyte of models."""


@dataclass(frozen=True, slots=True)
class Take:
    """One rendering of a text; `misheard` as what, where it was listened to."""

    text: str
    clip: bytes
    seconds: float
    misheard: tuple[str, ...] = ()


def rendered(language: str, texts: list[str]) -> Iterator[Take]:
    with _processes() as processes:
        yield from processes.map(_take, [language] * len(texts), texts)


def heard(language: str, clips: dict[str, bytes]) -> Iterator[Take]:
    """Those clips that are misheard, by text: slower where that is understood, else as they were."""
    with _processes() as processes:
        judged = processes.map(_judged, [language] * len(clips), clips.keys(), clips.values())
        yield from (take for take in judged if take)


def _processes() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(min(MOST_PROCESSES, os.cpu_count() or 1))


def _judged(language: str, text: str, clip: bytes) -> Take | None:
    first = _misheard(language, text, clip)
    if not first:
        return None
    slower = _take(language, text, SLOWER)
    if _misheard(language, text, slower.clip):
        return Take(text, clip, len(decoded(clip)) / RATE, first)
    return slower


def _take(language: str, text: str, speed: float = 1.0) -> Take:
    voice = _voice(language)
    samples = finished(voice(text, speed), voice.rate)
    return Take(text, encoded(samples), len(samples) / RATE)


def _misheard(language: str, text: str, clip: bytes) -> tuple[str, ...]:
    return _listener(language).misheard(text, decoded(clip))


@cache
def _voice(language: str) -> Speaks:
    return VOICES[language].load()


@cache
def _listener(language: str) -> Listener:
    from scripts.clips.listener import Listener

    return Listener(language)
