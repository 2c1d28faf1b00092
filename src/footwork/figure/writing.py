"""The trace that a foot leaves which writes in the air."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import copysign

from footwork.core.letters import WIDE
from footwork.figure.geometry import Point, line
from footwork.figure.lettering import Stop, stops
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape


def trace(letters: Sequence[str], moments: Sequence[Moment], pen: Sequence[Point]) -> list[Shape]:
    """What the foot writes, piece by piece as it writes it, and above it the row of letters, each plain once it is
    written. `moments` are those of one round, `pen` where the toe is at each of them, in cm."""
    number_of = {moment.at: number for number, moment in enumerate(moments)}
    found = stops(letters)
    sense = _sense(found, pen)
    shapes = [_dots(sense, len(letters))]
    for letter in range(len(letters)):
        own = [number for number, stop in enumerate(found[:-1]) if stop.letter == letter]
        *written, rest = own
        for piece in _pieces(written):
            stroke = Path("line-mark", _drawn([pen[number] for number in piece]))
            shapes.append(Shape((stroke,), _from_to(number_of, piece[-1], rest)))
        row = _in_row([found[number].at for number in written], letter, len(letters), sense)
        shapes.append(
            Shape((Path("line-mark", _drawn(row)),), _from_to(number_of, written[-1], len(found), before=_PALE))
        )
    return shapes


_PALE, _SIZE, _APART, ROW = 0.25, 0.75, 6.2, 20.5
"""How strongly a letter is drawn before it is written; how large a unit of it is in the row, how far its letters are
from each other, and how far above the ankle the row is, in cm."""

_PIECES = 4
"""Of how many pieces a letter is at most."""


def _pieces(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Each begins where the one before it ends."""
    step = -(-(len(numbers) - 1) // _PIECES)
    for start in range(0, len(numbers) - 1, step):
        yield numbers[start : start + step + 1]


def _sense(found: Sequence[Stop], pen: Sequence[Point]) -> float:
    """1 where what is to the right in a letter is so in the drawing, -1 in one that is shown the other way round."""
    widest = max(range(len(found) - 1), key=lambda number: abs(found[number + 1].at[0] - found[number].at[0]))
    written = found[widest + 1].at[0] - found[widest].at[0]
    return copysign(1.0, written * (pen[widest + 1][0] - pen[widest][0]))


def _in_row(points: Sequence[Point], letter: int, letters: int, sense: float) -> list[Point]:
    middle = (letter - letters / 2 + 0.5) * _APART - _APART / 4
    return [(sense * (middle + (x - WIDE / 2) * _SIZE), ROW + y * _SIZE) for x, y in points]


def _dots(sense: float, letters: int) -> Shape:
    """And so on."""
    start = (letters / 2 - 0.25) * _APART
    places = [sense * (start + 1.4 * number) for number in range(3)]

    def drawn(scale: float) -> str:
        return "".join(line([(x, ROW), (x + 0.05, ROW)], scale) for x in places)

    return Shape((Path("line-mark", drawn),), lambda _moment: Placed(opacity=_PALE))


def _drawn(points: Sequence[Point]) -> Callable[[float], str]:
    return lambda scale: line(points, scale)


def _from_to(number_of: Mapping[float, int], first: int, last: int, before: float = 0.0) -> Placing:
    def place(moment: Moment) -> Placed:
        number = number_of.get(moment.at, 0)
        return Placed(opacity=1.0 if first <= number <= last else before)

    return place
