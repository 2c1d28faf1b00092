"""Renders the recorded voice with eSpeak NG, once: `make clips`. What is there already stays; what nobody says goes.

eSpeak NG is a tool of those who change this program: its licence (GPL) covers the program, not the speech it makes, and
nothing of it is needed to play the clips.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import espeakng_loader
import numpy as np
import soundfile

from footwork.catalogue.clips import INDEX, file_name
from footwork.catalogue.library import library
from footwork.core.exercise import Exercise, Variable
from footwork.core.explanation import explained
from footwork.core.fit import fit
from footwork.core.phrases import Phrases
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.spoken import spoken
from footwork.core.timeline import timeline_of
from footwork.translation import use

FOLDER = Path(__file__).parents[1] / "src" / "footwork" / "catalogue" / "clips"
VOICES = {"en": b"en"}
WORDS_A_MINUTE = 160

RATE = 24_000
"""Samples a second: of those that Opus takes, the first above what eSpeak NG makes."""

COMPRESSION = 0.98
"""About 2 kB a second, 16 kbit/s, on libsndfile's scale from 0 to 1."""

LOUDNESS, PEAK = 0.12, 0.9
"""Root of the mean square of what is said, and the most that a sample may be, of full scale."""

SILENT = 0.01
BEFORE_S, AFTER_S = 0.01, 0.06
"""What is softer than the first of these is silence, of which this much is left around a clip."""

NUMBERS, MINUTES, ROUNDS, REPETITIONS = 60, 40, 6, 15
"""Up to which number, how many minutes left, how many rounds and repetitions a routine of your own, a dose of your own
or an easier session can have."""

Samples = Any
"""NumPy's arrays of floats; NumPy is installed for this script alone, so its types cannot be had everywhere."""


def run() -> None:
    for language, voice in VOICES.items():
        folder = FOLDER / language
        folder.mkdir(parents=True, exist_ok=True)
        with use(language):
            texts = sorted(set(said(library().words())))
        index = folder / INDEX
        seconds = json.loads(index.read_text(encoding="utf-8")) if index.exists() else {}
        speak = Espeak(voice)
        for text in texts:
            path = folder / file_name(text)
            if not path.exists() or text not in seconds:
                samples = even(trimmed(speak(text)))
                path.write_bytes(encoded(samples))
                seconds[text] = round(len(samples) / RATE, 3)
        for path in folder.glob("*.opus"):
            if path.name not in set(map(file_name, texts)):
                path.unlink()
        told = {text: seconds[text] for text in texts}
        index.write_text(json.dumps(told, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.glob("*.opus"))
        sys.stdout.write(f"{language}: {len(texts)} clips, {sum(told.values()):.0f} s, {size / 1000:.0f} kB\n")


def said(words: Phrases) -> Iterator[str]:
    """All that a routine of the catalogue says at any pace, and what one of somebody's own is likely to: any exercise
    of the catalogue, first or after another."""
    for id in library().routine_ids():
        routine = library().routine(id)
        for pace in paces(routine):
            yield from spoken(timeline_of(routine, pace))
    exercises = [library().exercise(id) for id in library().exercise_ids()]
    for before, exercise in zip([exercises[-1], *exercises], exercises, strict=False):
        for order in ((before, exercise), (exercise, before)):
            items = tuple(Item(one, one.dose) for one in order)
            routine = Routine(id="any", title="Any", items=items, words=words)
            for pace in (BRISK, UNHURRIED):
                yield from spoken(timeline_of(routine, pace))
        yield from explained(exercise, words)
        yield from built_up(exercise, words)
    yield from (words.shoes_on, words.shoes_off)
    yield from (words.number.format(n=number) for number in range(1, NUMBERS + 1))
    yield from (words.minutes_left(minutes) for minutes in range(1, MINUTES + 1))
    for sets in range(2, ROUNDS + 1):
        yield from (words.next_set.format(set=set, sets=sets) for set in range(2, sets + 1))
    for reps in range(2, REPETITIONS + 1):
        yield from (words.rep_done.format(rep=rep, reps=reps) for rep in range(1, reps + 1))
    yield from (words.switch_to.format(side=side) for side in words.sides.values())
    yield from (words.side_first.format(side=side) for side in words.sides.values())


def built_up(exercise: Exercise, words: Phrases) -> Iterator[str]:
    """What counts the repetitions of each dose on the way to the one that it is built up to."""
    for step in exercise.builds_up:
        if step.what is Variable.REPS:
            for reps in {*range(exercise.dose.reps.high, step.to, step.by), step.to}:
                yield from (words.rep_done.format(rep=rep, reps=reps) for rep in range(1, reps + 1))


def paces(routine: Routine) -> list[Pace]:
    return [BRISK, fit(routine, routine.limit) if routine.limit else UNHURRIED, UNHURRIED]


class Espeak:
    """Says a text: samples from -1 to 1, at `rate` a second."""

    def __init__(self, voice: bytes) -> None:
        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        asked_for = 1  # the samples themselves, not a loudspeaker
        self.rate = self.library.espeak_Initialize(asked_for, 0, espeakng_loader.get_data_path().encode(), 0)
        self.pieces: list[Samples] = []
        kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
        self.callback = kind(self._take)  # kept: the library calls it without holding it
        self.library.espeak_SetSynthCallback(self.callback)
        if self.library.espeak_SetVoiceByName(voice):
            raise ValueError(f"eSpeak NG has no voice {voice!r}")
        speed = 1
        self.library.espeak_SetParameter(speed, WORDS_A_MINUTE, 0)

    def _take(self, samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            self.pieces.append(np.ctypeslib.as_array(samples, (count,)) / 32768)
        return 0

    def __call__(self, text: str) -> Samples:
        self.pieces.clear()
        letters, utf8 = text.encode(), 1
        self.library.espeak_Synth(letters, len(letters) + 1, 0, 1, 0, utf8, None, None)
        self.library.espeak_Synchronize()
        return resampled(np.concatenate(self.pieces), self.rate)


def resampled(samples: Samples, rate: int) -> Samples:
    """At RATE instead of `rate`, which is lower: nothing is added above what there was."""
    count = round(len(samples) * RATE / rate)
    return np.fft.irfft(np.fft.rfft(samples), count) * (count / len(samples))


def trimmed(samples: Samples) -> Samples:
    loud = np.flatnonzero(np.abs(samples) > SILENT)
    first, last = loud[0] - round(BEFORE_S * RATE), loud[-1] + round(AFTER_S * RATE)
    return samples[max(0, first) : last]


def even(samples: Samples) -> Samples:
    """As loud as the others."""
    louder = LOUDNESS / np.sqrt(np.mean(samples**2))
    return samples * min(louder, PEAK / np.max(np.abs(samples)))


def encoded(samples: Samples) -> bytes:
    file = BytesIO()
    soundfile.write(file, samples, RATE, format="OGG", subtype="OPUS", compression_level=COMPRESSION)
    return file.getvalue()


if __name__ == "__main__":
    run()
