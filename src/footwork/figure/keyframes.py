"""The way of a shape through a repetition as CSS keyframes, no more of them than it needs."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf

from footwork.figure.geometry import num
from footwork.figure.moments import Repetition, Stretch
from footwork.figure.scene import Placed

NEAR = 0.4
"""How far a drawn shape may be from where it should be, in units of the picture."""

_REACH = 80.0
"""How long a part is at most, in units of the picture: a turn moves its far end by so much."""

_NEAR = (NEAR, NEAR, 57.3 * NEAR / _REACH, NEAR / _REACH, NEAR / _REACH, 0.05)

_OPACITY = Placed._fields.index("opacity")

_LEAP = 1 / 5000
"""Two keyframes cannot share an instant: what leaps elsewhere does so in this share of the whole."""


def period(repetition: Repetition) -> float:
    """After how many ms the movement comes again: one round, where a repetition is nothing but rounds."""
    only = len(repetition.stretches) == 1
    return repetition.lasts / repetition.stretches[0].move.rounds if only else repetition.lasts


class Keyframes:
    """Writes the inside of @keyframes rules for one repetition.

    What moves in rounds is written once, with the instants of every round; what does not end a round where it began
    leaps back there.
    """

    def __init__(self, repetition: Repetition) -> None:
        self.lasts = period(repetition)
        self.stretches = repetition.stretches
        self.instants = [[self._instants(one, moment.at) for moment in one.moments] for one in repetition.stretches]
        self.early = [self._instants(one, one.moments[-1].at - _LEAP * self.lasts) for one in repetition.stretches]

    def _instants(self, stretch: Stretch, at: float) -> str:
        """When a moment comes, round after round, as shares of the whole."""
        one_round = stretch.move.lasts / stretch.move.rounds
        rounds = 1 if one_round == self.lasts else stretch.move.rounds
        ends = stretch.move.at + stretch.move.lasts
        times = (at + one_round * number for number in range(ceil(rounds)))
        shares = dict.fromkeys(num(100 * time / self.lasts, 2) for time in times if rounds == 1 or time <= ends)
        return ",".join(f"{share}%" for share in shares)

    def of(self, places: Sequence[Placed]) -> str | None:
        """None for a shape that stays where it is, near enough; `places` are those of all moments, in units of the
        picture."""
        columns = list(zip(*places, strict=True))
        moved = [field for field, column in enumerate(columns) if max(column) - min(column) > _NEAR[field]]
        if not moved:
            return None
        fades = any(opacity != 1 for opacity in columns[-1])
        moves = moved != [_OPACITY]
        found: dict[str, list[str]] = {}
        start = 0
        for stretch, instants, early in zip(self.stretches, self.instants, self.early, strict=True):
            end = start + len(instants)
            for index in _kept(
                stretch, [columns[field][start:end] for field in moved], [_NEAR[field] for field in moved]
            ):
                leaps = start + index == end - 1 and _leaps(stretch, places, start, end)
                text = css(places[start + index], fades=fades, moves=moves)
                found.setdefault(text, []).append(early if leaps else instants[index])
            start = end
        return "".join(
            f"{','.join(dict.fromkeys(instants))}{{{declarations}}}" for declarations, instants in found.items()
        )


def _leaps(stretch: Stretch, places: Sequence[Placed], start: int, end: int) -> bool:
    """Whether a shape goes on from elsewhere after the stretch that ends before `end`, or after one of its rounds."""
    last = places[end - 1]
    following = [places[end]] if end < len(places) else []
    if stretch.move.rounds > 1:
        following.append(places[start])
    return any(_apart(last, place) for place in following)


def _apart(one: Placed, two: Placed) -> bool:
    return any(abs(a - b) > near for a, b, near in zip(one, two, _NEAR, strict=True))


def _kept(stretch: Stretch, ways: Sequence[Sequence[float]], nears: Sequence[float]) -> list[int]:
    """Without the moments that lie, near enough, on the straight way between the ones that are kept.

    From the last that is kept, each moment after it narrows the slopes of the ways that pass near enough: a door that
    swings shut (Bristol's swinging door).
    """
    shares = [moment.share for moment in stretch.moments]
    doors = [_OPEN] * len(ways)
    kept = [0]
    for index in range(1, len(shares) - 1):
        start = kept[-1]
        span, ahead = shares[index] - shares[start], shares[index + 1] - shares[start]
        for number, (way, near) in enumerate(zip(ways, nears, strict=True)):
            low, high = doors[number]
            origin = way[start]
            rise = way[index] - origin
            lowest, highest = (rise - near) / span, (rise + near) / span
            # comparing costs a third of what min and max do, and this is the innermost loop of a drawing
            low = lowest if lowest > low else low
            high = highest if highest < high else high
            doors[number] = low, high
            if not low <= (way[index + 1] - origin) / ahead <= high:
                kept.append(index)
                doors = [_OPEN] * len(ways)
                break
    return [*kept, len(shares) - 1]


_OPEN = (-inf, inf)


def css(placed: Placed, *, fades: bool, moves: bool = True) -> str:
    """Turned and stretched only where it is, but never stretched without a turn: what keyframes list has to agree. A
    shape that `fades` says how much of it is seen even where all is; one that does not move says no place."""
    if not moves:
        return f"opacity:{round(placed.opacity, 2):g}"
    stretched = placed.along != 1 or placed.across != 1
    text = f"transform:translate({round(placed.x, 1):g}px,{round(placed.y, 1):g}px)"
    if placed.angle or stretched:
        text += f"rotate({round(-placed.angle, 1):g}deg)"
    if stretched:
        text += f"scale({round(placed.along, 3):g},{round(placed.across, 3):g})"
    return f"{text};opacity:{round(placed.opacity, 2):g}" if fades else text
