"""A routine small enough to follow by hand, and a terminal whose keys, clock and answers are a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.side import Sides
from footwork.core.span import BRISK, Count, Span
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.terminal_player.picture import Picture
from tests.quiet import QUIET

GRIP = Phase(name="grip", say="Grip the floor", show="Grip", lasts=Span.of(3), hold=True)
RELEASE = Phase(name="release", say="Release", lasts=Span.of(2))
STRETCH = Phase(name="stretch", say="Until the band is just taut", show="Stretch", lasts=Span.of(4), self_paced=True)
CIRCLE = Phase(name="circle", say="Clockwise", counts=Count.of(10), each=Span.of(1))


def item(name: str, dose: Dose, position: Position = Position.STANDING, *equipment: str) -> Item:
    exercise = Exercise(
        id=name.lower().replace(" ", "-"), name=name, position=position, dose=dose, equipment=equipment
    )  # fmt: skip
    return Item(exercise, dose)


def timeline() -> Timeline:
    """Three exercises, 103 s at any pace: the cues start at these seconds.

    Toe press, two sets of two: 0 ready, 10 grip, 13 release, 15 grip, 18 release, 20 rest, 25 grip, 28 release,
    30 grip, 33 release. Band stretch, each foot once: 35 ready, 55 stretch, 59 switch, 64 stretch. Ankle circle:
    68 ready, 76 circle, 86 switch, 91 circle; 101 done.
    """
    press = Dose(phases=(GRIP, RELEASE), sets=Count.of(2), reps=Count.of(2), rest_between_sets=Span.of(5))
    routine = Routine(
        id="small",
        title="A small routine",
        words=replace(QUIET, fetch=library().words().fetch),
        items=(
            item("Toe press", press),
            item("Band stretch", Dose(phases=(STRETCH,), sides=Sides.EACH), Position.STANDING, "band"),
            item("Ankle circle", Dose(phases=(CIRCLE,), sides=Sides.EACH)),
        ),
        changeover=Changeover(
            ready=Span.of(8), fetch=Span.of(12), move=Span.of(2), switch=Span.of(5), done=Span.of(2)
        ),
    )  # fmt: skip
    return timeline_of(routine, BRISK)


class FakeTerminal:
    """Keys come at the seconds that the script says; answers one by one, and None when they run out.

    It is its own clock, in which a call of `keys` takes as long as it may.
    """

    def __init__(self, script: Iterable[tuple[float, str]] = (), answers: Iterable[str | None] = ()) -> None:
        self.time = 0.0
        self.script = sorted(script)
        self.answers = iter(answers)
        self.pictures: list[Picture] = []
        self.said: list[str] = []
        self.asked: list[str] = []
        self.full = False

    def clock(self) -> float:
        return self.time

    @contextmanager
    def full_screen(self) -> Iterator[None]:
        self.full = True
        try:
            yield
        finally:
            self.full = False

    def draw(self, picture: Picture) -> None:
        assert self.full
        self.pictures.append(picture)

    def keys(self, timeout: float) -> list[str]:
        until = self.time + timeout
        if self.script and self.script[0][0] <= until:
            self.time, key = max(self.time, self.script[0][0]), self.script.pop(0)[1]
            return [key]
        self.time = until
        return []

    def say(self, text: str) -> None:
        assert not self.full
        self.said.append(text)

    def ask(self, prompt: str) -> str | None:
        assert not self.full
        self.asked.append(prompt)
        return next(self.answers, None)
