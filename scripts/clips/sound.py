"""A rendered sentence as it is played: even in loudness, without silence around it, in Opus."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import av
import numpy as np
import soundfile

Samples = Any
"""NumPy's arrays of floats from -1 to 1; NumPy is installed for these scripts alone, so mypy cannot have its types."""

RATE = 24_000
"""Samples a second. Opus takes this rate as it is, and it is the one that Kokoro speaks at."""

BIT_RATE = 13_000
OPUS = {"application": "voip", "frame_duration": "60", "compression_level": "10"}
"""For speech, and in long frames, Opus needs a third less for the same sound than as it is usually set."""

NO_NAMES = {"fflags": "+bitexact", "page_duration": "20000000"}
"""One page a clip, in microseconds, and no word on the program that wrote it: a clip has 2 kB."""

LOUDNESS, PEAK = -18.5, 0.9
SOFTER = 0.95
"""In LUFS, and the most that a sample may be, of full scale: Opus gives back a little more."""

LIMIT_S = 0.005

BLOCK_S, GATE_LU = 0.1, -10.0
"""A clip is too short for the 400 ms of EBU R 128. What is so much softer than the rest is a pause, and not counted."""

SILENT = 0.01
BEFORE_S, AFTER_S, FADE_S = 0.03, 0.06, 0.005
"""What is softer than the first of these is silence. Around a clip so much is left for a soft "h" or "f", and its ends
fade, so that nothing clicks."""


def finished(samples: Samples, rate: int) -> Samples:
    return trimmed(even(resampled(samples, rate)))


def resampled(samples: Samples, rate: int, to: int = RATE) -> Samples:
    """With another number of samples a second; above what there was, nothing is added."""
    count = round(len(samples) * to / rate)
    return np.fft.irfft(np.fft.rfft(samples), count) * (count / len(samples)) if rate != to else samples


def even(samples: Samples) -> Samples:
    """As loud as the others."""
    return limited(samples * 10 ** ((LOUDNESS - loudness(samples)) / 20))


def limited(samples: Samples) -> Samples:
    """For a few milliseconds around a peak that is too high, all is softer: one click does not make a sentence soft."""
    if np.max(np.abs(samples)) <= PEAK:
        return samples
    highest = _around(np.abs(samples)).max(axis=1)
    return samples * _around(PEAK / np.maximum(highest, PEAK)).mean(axis=1)


def _around(values: Samples) -> Samples:
    """For each value those within LIMIT_S of it."""
    reach = round(LIMIT_S * RATE)
    return np.lib.stride_tricks.sliding_window_view(np.pad(values, reach, "edge"), 2 * reach + 1)


def loudness(samples: Samples) -> float:
    """In LUFS, as EBU R 128 has it, in shorter blocks."""
    heard = _weighted(samples) ** 2
    block = round(BLOCK_S * RATE)
    powers = np.array([np.mean(heard[at : at + block]) for at in range(0, max(1, len(heard) - block), block // 4)])
    spoken = powers[powers > powers.max() * 10 ** ((GATE_LU * 2) / 10)]
    spoken = powers[powers > np.mean(spoken) * 10 ** (GATE_LU / 10)]
    return float(-0.691 + 10 * np.log10(np.mean(spoken)))


def _weighted(samples: Samples) -> Samples:
    """By the ear's K curve of ITU-R BS.1770: its two filters, at the frequencies of the spectrum."""
    spectrum = np.fft.rfft(samples)
    s = 1j * np.fft.rfftfreq(len(samples), 1 / RATE)
    shelf, gain, bend = 1681.97, 10 ** (4.0 / 20), 0.7072
    head = (gain * s**2 + gain**0.5 * shelf / bend * s + shelf**2) / (s**2 + shelf / bend * s + shelf**2)
    low, quality = 38.14, 0.5003
    return np.fft.irfft(spectrum * head * s**2 / (low**2 + low / quality * s + s**2), len(samples))


def trimmed(samples: Samples) -> Samples:
    first, last = speech(samples)
    clip = samples[max(0, first - round(BEFORE_S * RATE)) : last + round(AFTER_S * RATE)].copy()
    ramp = np.linspace(0, 1, round(FADE_S * RATE))
    clip[: len(ramp)] *= ramp
    clip[-len(ramp) :] *= ramp[::-1]
    return clip


def speech(samples: Samples) -> tuple[int, int]:
    """The first sample that is not silence, and the last."""
    loud = np.flatnonzero(np.abs(samples) > SILENT)
    return int(loud[0]), int(loud[-1])


def decoded(clip: bytes) -> Samples:
    samples, rate = soundfile.read(BytesIO(clip))
    return resampled(samples, rate)


def encoded(samples: Samples) -> bytes:
    """What is heard of it stays below full scale: a coder can lift a peak, and then it is encoded again, softer."""
    clip = _encoded(samples)
    while np.max(np.abs(decoded(clip))) >= 1:
        samples = samples * SOFTER
        clip = _encoded(samples)
    return clip


def _encoded(samples: Samples) -> bytes:
    file = BytesIO()
    with av.open(file, "w", format="ogg", options=NO_NAMES) as ogg:
        stream = ogg.add_stream("libopus", rate=RATE, layout="mono", options=OPUS)
        stream.bit_rate = BIT_RATE
        frame = av.AudioFrame.from_ndarray((samples[None] * 2**15).astype(np.int16), format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, 0
        for last in (frame, None):
            ogg.mux(stream.encode(last))
    return file.getvalue()
