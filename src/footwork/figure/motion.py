"""One repetition as movement: from pose to pose in exactly each phase's length, as smooth as bodies move."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, pi, sin
from typing import TypeVar

from footwork.core.dose import Dose, Phase, Side
from footwork.core.letters import HIGH, WIDE
from footwork.core.pose import Contact, Hand
from footwork.core.span import Pace, ms
from footwork.figure.lettering import CORNERS, place, stops
from footwork.figure.posture import SIDES, Posture

T = TypeVar("T")

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
        return [Move(phase.name, at, lasts, rounds, _round_path(loop), shares)]
    if not path or path == [start]:
        return [Move(phase.name, at, lasts, 1, lambda _share: (start, _stance(start, start)), (0.0, 1.0), hold=True)]
    if not phase.hold:
        return _legs(phase.name, at, lasts, [start, *path])
    reach, end = min(REACH_MS, lasts / 3), path[-1]
    held = Move(phase.name, at + reach, lasts - reach, 1, lambda _share: (end, _stance(end, end)), (0.0, 1.0), True)
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
        return replace(origin, angles=angles), _stance(origin, origin)

    return Move(phase.name, at, lasts, counts / len(letters), through, tuple(stop.share for stop in found))


def _legs(phase: str, at: float, lasts: float, stops: Sequence[Posture]) -> list[Move]:
    """A move from each stop to the next, all as long; closest looked at where it sets off and arrives."""
    count = len(stops) - 1
    through = _open_path(stops)
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


def _open_path(stops: Sequence[Posture]) -> Callable[[float], tuple[Posture, str]]:
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
        return _between(one, two, t, still | angles)

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


def _round_path(stops: Sequence[Posture]) -> Callable[[float], tuple[Posture, str]]:
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
        return _between(one, two, place - index, still | angles)

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


def _between(one: Posture, two: Posture, t: float, angles: dict[str, float]) -> tuple[Posture, str]:
    """What both ends share holds throughout: a foot is on the floor between two poses that both have it there."""
    if t in (0.0, 1.0):
        return replace(two if t else one, angles=angles), _stance(one, two)
    on = {side: _shared(one.on[side], two.on[side]) for side in SIDES}
    posture = Posture(
        angles,
        on,
        frozenset(toe for side in SIDES for toe in _toes_given(one, two, side, on[side])),
        {side: hand if (hand := one.hands[side]) is two.hands[side] else Hand.NONE for side in SIDES},
        {side: far + (two.ahead[side] - far) * t for side, far in one.ahead.items() if side in two.ahead},
        _blend(one.works, two.works, t),
        _blend(one.stretches, two.stretches, t),
        _blend(one.presses, two.presses, t),
        one.grasps if one.grasps == two.grasps else "",
        two.moves,
    )
    return posture, _stance(one, two)


def _toes_given(one: Posture, two: Posture, side: str, on: Contact) -> Iterator[str]:
    for toe in (side, f"{side}.hallux"):
        if on is Contact.NONE or toe in one.toes_given or toe in two.toes_given:
            yield toe


def _blend(one: Mapping[T, float], two: Mapping[T, float], t: float) -> dict[T, float]:
    return {key: one.get(key, 0.0) * (1 - t) + two.get(key, 0.0) * t for key in {*one, *two}}


def _stance(one: Posture, two: Posture) -> str:
    """The leg that stands throughout: the other one if both do, unless that is kept somewhere by the working one."""
    for side in sorted(SIDES, key=lambda side: (side in one.ahead and side in two.ahead, side == "working")):
        if _shared(one.on[side], two.on[side]) is not Contact.NONE:
            return side
    return "other"


def _shared(one: Contact, two: Contact) -> Contact:
    """What of a foot rests on the floor in both: between a sole and raised heels it is the ball of the foot, between
    raised heels and tips of toes the tips. A foot gets from the floor onto a step through the air."""
    if one is two:
        return one
    if {one, two} == {Contact.TOES, Contact.TIPS}:
        return Contact.TIPS
    if Contact.STEP in (one, two):
        return Contact.NONE
    others = {one, two} - {Contact.SOLE}
    return others.pop() if len(others) == 1 else Contact.NONE
