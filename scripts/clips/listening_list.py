"""What a person should hear before a voice is published: some clips as WAV, and what can be measured of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from scripts.clips.sound import RATE, Samples, decoded, loudness, speech

CLIPS = 20


@dataclass(frozen=True, slots=True)
class Measured:
    text: str
    seconds: float
    loudness: float
    """In LUFS."""
    peak: float
    """In dB below full scale."""
    silence: float
    """Before the speech, in seconds."""

    def __str__(self) -> str:
        return (
            f"{self.seconds:5.2f} s  {self.loudness:6.1f} LUFS  peak {self.peak:5.1f} dB  "
            f"{self.silence * 1000:3.0f} ms before  {self.text}"
        )


def listening_list(folder: Path, clips: Mapping[str, bytes]) -> str:
    """Writes the files and the list; gives what holds for all clips."""
    folder.mkdir(parents=True, exist_ok=True)
    measured = [measure(text, decoded(clip)) for text, clip in clips.items()]
    lines = [summary(measured), ""]
    for number, one in enumerate(_chosen(measured), 1):
        name = f"{number:02}.wav"
        soundfile.write(folder / name, decoded(clips[one.text]), RATE)
        lines.append(f"{name}  {one}")
    (folder / "list.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lines[0]


def measure(text: str, samples: Samples) -> Measured:
    peak = 20 * np.log10(np.max(np.abs(samples)))
    return Measured(text, len(samples) / RATE, loudness(samples), float(peak), speech(samples)[0] / RATE)


def summary(measured: list[Measured]) -> str:
    loud = np.array([one.loudness for one in measured])
    low, high = np.percentile(loud, [5, 95])
    return (
        f"{np.mean(loud):.1f} LUFS, nine in ten within {high - low:.1f} LU, all within {np.ptp(loud):.1f} LU; "
        f"highest peak {max(one.peak for one in measured):.1f} dB; "
        f"at most {max(one.silence for one in measured) * 1000:.0f} ms of silence before"
    )


def _chosen(measured: list[Measured]) -> list[Measured]:
    """The softest, the loudest and the shortest for their text, and others from the shortest text to the longest."""
    odd = [min(measured, key=lambda one: one.loudness), max(measured, key=lambda one: one.loudness)]
    odd.append(min(measured, key=lambda one: one.seconds / len(one.text)))
    by_length = sorted(measured, key=lambda one: (len(one.text), one.text))
    step = max(1, len(by_length) // (CLIPS - len(odd)))
    return list(dict.fromkeys([*odd, *by_length[step // 2 :: step]]))[:CLIPS]
