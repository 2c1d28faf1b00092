"""The way through several postures: one with ends, or one round and round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import cos, pi, sin

from footwork.figure.between import between
from footwork.figure.posture import Posture


def open_path(stops: Sequence[Posture]) -> Callable[[float], tuple[Posture, str]]:
    """Through all stops in equal times, at rest at both ends and wherever a joint turns back; never beyond a stop."""
    still, moved = _parted(stops)
    slopes = {key: _slopes([stop.angles[key] for stop in stops]) for key in moved}

    def at(share: float) -> tuple[Posture, str]:
        place = share * (len(stops) - 1)
        index = min(int(place + 1e-9), len(stops) - 2)
        one, two, t = stops[index], stops[index + 1], place - index
        angles = {
            key: _hermite(one.angles[key], two.angles[key], slope[index], slope[index + 1], t)
            for key, slope in slopes.items()
        }
        return between(one, two, t, still | angles)

    return at


def _parted(stops: Sequence[Posture]) -> tuple[dict[str, float], list[str]]:
    """The angles that are the same at all stops, and the names of those that are not."""
    first = stops[0].angles
    moved = [key for key, angle in first.items() if any(stop.angles[key] != angle for stop in stops)]
    return {key: angle for key, angle in first.items() if key not in moved}, moved


def _slopes(values: Sequence[float]) -> list[float]:
    """Fritsch and Carlson's: zero at the ends and where the values turn, else the harmonic mean of both sides."""
    steps = [after - before for before, after in pairwise(values)]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(steps)]
    return [0.0, *inner, 0.0]


def _hermite(start: float, end: float, slope_in: float, slope_out: float, t: float) -> float:
    rest = 1 - t
    return rest * rest * ((1 + 2 * t) * start + t * slope_in) + t * t * ((3 - 2 * t) * end - rest * slope_out)


def round_path(stops: Sequence[Posture]) -> Callable[[float], tuple[Posture, str]]:
    """Round through all stops in equal times and back to the first, without a corner: through four poses of a circle
    it is a circle (trigonometric interpolation)."""
    still, moved = _parted(stops)
    waves = {key: _waves([stop.angles[key] for stop in stops]) for key in moved}

    def at(share: float) -> tuple[Posture, str]:
        place = share * len(stops) % len(stops)
        index = int(place)
        one, two = stops[index], stops[(index + 1) % len(stops)]
        turns = [(cos(2 * pi * k * share), sin(2 * pi * k * share)) for k in range(len(stops) // 2 + 1)]
        angles = {
            key: sum(a * c + b * s for (a, b), (c, s) in zip(wave, turns, strict=True)) for key, wave in waves.items()
        }
        return between(one, two, place - index, still | angles)

    return at


def _waves(values: Sequence[float]) -> list[tuple[float, float]]:
    """Amplitudes of cosine and sine by frequency, of the smoothest wave through evenly spaced values."""
    n = len(values)
    waves = []
    for k in range(n // 2 + 1):
        weight = (1 if k == 0 or 2 * k == n else 2) / n
        a = weight * sum(value * cos(2 * pi * k * i / n) for i, value in enumerate(values))
        b = weight * sum(value * sin(2 * pi * k * i / n) for i, value in enumerate(values))
        waves.append((a, b))
    return waves
