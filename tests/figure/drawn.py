"""Figures to look at: all of the catalogue's, each drawn once, and small exercises of a test's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.picture import Picture
from footwork.core.pose import Pose
from footwork.core.position import Position
from footwork.core.side import Side, Sides
from footwork.core.span import UNHURRIED, Count, Pace, Span
from footwork.figure.figures import Figure
from footwork.figure.looks import LOOKS, USUAL
from footwork.figure.moments import Repetition, Stretch, repetition
from footwork.figure.palette import Colour, Palette
from footwork.figure.scene import Moment

WORDS = library().words()
PALETTE = Palette(*(Colour(f"--{name}", "#123456", "#abcdef") for name in Palette._fields))
EXERCISES = library().exercise_ids()
CASES = [(id, side) for id in EXERCISES for side in library().exercise(id).dose.sides_in_turn]
"""Every exercise of the catalogue with every side that works in turn."""

POSITIONS = [*Position]


@cache
def figure(id: str, side: Side, pace: Pace = UNHURRIED, look: str = USUAL) -> Figure:
    return Figure(library().exercise(id), WORDS, PALETTE, side=side, pace=pace, look=LOOKS[look])


@cache
def moving(id: str, side: Side, pace: Pace = UNHURRIED, look: str = USUAL) -> str:
    return figure(id, side, pace, look).moving()


def drawn(exercise: Exercise, **options: Any) -> Figure:
    return Figure(exercise, WORDS, PALETTE, **options)


def own(
    poses: Mapping[str, Pose], *phases: Phase, position: Position = Position.STANDING, sides: Sides = Sides.EACH,
    picture: Picture | None = None, name: str = "Own", equipment: tuple[str, ...] = (),
) -> Exercise:  # fmt: skip
    """An exercise that is nothing but its poses and phases."""
    return Exercise(
        id="own", name=name, position=position, dose=Dose(phases=phases, sides=sides), poses=poses,
        picture=picture or Picture(), equipment=equipment,
    )  # fmt: skip


def phase(pose: str, *through: str, name: str = "", seconds: float = 4, **changes: Any) -> Phase:
    return Phase(name=name or pose or "rest", say="Go", lasts=Span.of(seconds), pose=pose, through=through, **changes)


def counted(pose: str, *through: str, counts: int = 5, each: float = 1, **changes: Any) -> Phase:
    return Phase(
        name=changes.pop("name", pose), say="Go", counts=Count.of(counts), each=Span.of(each), pose=pose,
        through=through, **changes,
    )  # fmt: skip


def repeated(exercise: Exercise, side: Side | None = None, pace: Pace = UNHURRIED, look: str = USUAL) -> Repetition:
    sides = exercise.dose.sides_in_turn
    return repetition(exercise, exercise.dose, pace, side or sides[0], LOOKS[look].build)


def all_moments() -> Iterator[tuple[str, Moment]]:
    """Every moment of every figure of the catalogue, with words that tell which it is."""
    for id, side in CASES:
        for moment in figure(id, side).drawing.repetition.moments():
            yield f"{id}, {side}, {moment.phase} at {moment.at:.0f} ms", moment


def touching(found: Repetition) -> Iterator[tuple[Stretch, Stretch]]:
    """Every stretch with the one that follows, the last with the first."""
    stretches = found.stretches
    return zip(stretches, (*stretches[1:], stretches[0]), strict=True)
