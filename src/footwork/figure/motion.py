"""One repetition as movement: from pose to pose in exactly each phase's length, as smooth as bodies move."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, pi

from footwork.core.dose import Dose
from footwork.core.letters import HIGH, WIDE
from footwork.core.phase import Phase
from footwork.core.side import Side
from footwork.core.span import Pace, ms
from footwork.figure.between import stance
from footwork.figure.lettering import CORNERS, place, stops
from footwork.figure.posture import Posture
from footwork.figure.posture_path import open_path, round_path

REACH_MS = 900
"""A hold is reached in this time, or in a third of its length if that is less, and then held."""

SAMPLES_PER_POSE = 10
SAMPLES_PER_STOP = 5
"""How often a movement from one pose to the next is looked at: on a way with ends, and on a round."""


@dataclass(frozen=True, slots=True)
class Move:
    """A stretch of a repetition; `at` and `lasts` in milliseconds. It goes through the same `rounds` times.

    `path` gives the posture at a share 0 to 1 of one round; `stance` the leg on which a standing body then rests.
    Letters that are written over and over may end in the middle of a round. `shares` are the instants of a round
    between which the movement may be drawn as straight.
    """

    phase: str
    at: float
    lasts: float
    rounds: float
    path: Callable[[float], tuple[Posture, str]]
    shares: tuple[float, ...]
    hold: bool = False


def length_ms(dose: Dose, pace: Pace) -> int:
    """How long one repetition takes."""
    return sum(ms(phase.length(pace)) for phase in dose.phases)


def moves(
    dose: Dose, pace: Pace, settled: Mapping[str, Posture], ease: Posture, side: Side, letters: Sequence[str] = ()
) -> list[Move]:
    """The movement of one repetition of `dose`, whose poses are `settled` on the floor; it ends as it began."""
    found: list[Move] = []
    at, current = 0, _last(dose, settled, ease)
    for phase in dose.phases:
        lasts = ms(phase.length(pace))
        path = [settled[name] for name in (*phase.through, phase.pose) if name]
        turned = side is not Side.RIGHT
        if letters and phase.counts and len(path) == CORNERS:
            found.append(_writing(phase, at, lasts, phase.counts.at(pace), path, letters, turned=turned))
        else:
            found += _phase_moves(phase, at, lasts, pace, current, path, turned=turned)
        current = path[-1] if path else current
        at += lasts
    return found


def _last(dose: Dose, settled: Mapping[str, Posture], ease: Posture) -> Posture:
    """A repetition begins where it ends."""
    named = [phase.pose for phase in dose.phases if phase.pose]
    return settled[named[-1]] if named else ease


def _phase_moves(
    phase: Phase, at: int, lasts: int, pace: Pace, start: Posture, path: list[Posture], *, turned: bool
) -> list[Move]:
    rounds = _rounds(phase, lasts, pace)
    if rounds and len(path) > 1:
        loop = [path[-1], *path[:-1]]
        if phase.as_seen and turned:
            loop = [loop[0], *reversed(loop[1:])]
        steps = SAMPLES_PER_STOP * len(loop)
        shares = tuple(step / steps for step in range(steps + 1))
        return [Move(phase.name, at, lasts, rounds, round_path(loop), shares)]
    if not path or path == [start]:
        return [Move(phase.name, at, lasts, 1, lambda _share: (start, stance(start, start)), (0.0, 1.0), hold=True)]
    if not phase.hold:
        return _legs(phase.name, at, lasts, [start, *path])
    reach, end = min(REACH_MS, lasts / 3), path[-1]
    held = Move(phase.name, at + reach, lasts - reach, 1, lambda _share: (end, stance(end, end)), (0.0, 1.0), True)
    return [*_legs(phase.name, at, reach, [start, *path]), held]


def _writing(
    phase: Phase, at: int, lasts: int, counts: int, corners: Sequence[Posture], letters: Sequence[str], *, turned: bool
) -> Move:
    """Letters on the grid between three `corners`, as the person sees them on either foot."""
    right, upper, origin = corners
    found = stops(letters)

    def through(share: float) -> tuple[Posture, str]:
        x, y = place(found, share)
        x = x / WIDE if turned else 1 - x / WIDE
        angles = {
            key: angle + x * (right.angles[key] - angle) + y / HIGH * (upper.angles[key] - angle)
            for key, angle in origin.angles.items()
        }
        return replace(origin, angles=angles), stance(origin, origin)

    return Move(phase.name, at, lasts, counts / len(letters), through, tuple(stop.share for stop in found))


def _legs(phase: str, at: float, lasts: float, stops: Sequence[Posture]) -> list[Move]:
    """A move from each stop to the next, all as long; closest looked at where it sets off and arrives."""
    count = len(stops) - 1
    through = open_path(stops)
    shares = tuple((1 - cos(pi * step / SAMPLES_PER_POSE)) / 2 for step in range(SAMPLES_PER_POSE + 1))

    def leg(number: int) -> Move:
        return Move(
            phase,
            at + lasts * number / count,
            lasts / count,
            1,
            lambda share: through((number + share) / count),
            shares,
        )

    return [leg(number) for number in range(count)]


def _rounds(phase: Phase, lasts: int, pace: Pace) -> int:
    """How often a phase goes round its poses; 0 for one that goes through them once."""
    if phase.counts:
        return phase.counts.at(pace)
    return max(1, round(lasts / ms(phase.cycle.at(pace)))) if phase.cycle else 0
