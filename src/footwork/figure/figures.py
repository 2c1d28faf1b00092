"""The figure of an exercise: moving, or still at the end of a phase."""

from __future__ import annotations

from footwork.core.dose import Dose
from footwork.core.errors import UnknownName, Unrepresentable
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.phrases import Phrases
from footwork.core.side import Side
from footwork.core.span import UNHURRIED, Pace
from footwork.figure import svg
from footwork.figure.drawing import Drawing, draw
from footwork.figure.looks import LOOKS, USUAL, Look
from footwork.figure.palette import Palette
from footwork.figure.scene import Moment


class Figure:
    """One repetition of an exercise with one side, drawn once and written as often as asked.

    `dose` is the exercise's own unless a routine gives another. Raises Unrepresentable for a dose without poses,
    UnknownName for a side that it does not work; what draw raises for poses with mistakes, which `faults` finds
    beforehand.
    """

    def __init__(
        self,
        exercise: Exercise,
        words: Phrases,
        palette: Palette,
        *,
        dose: Dose | None = None,
        side: Side | None = None,
        pace: Pace = UNHURRIED,
        look: Look = LOOKS[USUAL],
    ) -> None:
        self.exercise, self.words, self.palette, self.pace = exercise, words, palette, pace
        self.dose = dose or exercise.dose
        if not self.dose.posed:
            raise Unrepresentable(f"{exercise.name} has no figure: none of its phases names a pose.")
        self.side = _side(self.dose, side)
        self.drawing: Drawing = draw(exercise, self.dose, self.side.drawn, pace, look)

    def moving(self) -> str:
        """SVG that shows the repetition over and over; its CSS animations last one repetition each."""
        return svg.moving(self.drawing, self._end_of(self._telling_phase()), self._told(), self.palette)

    def still(self, phase: str | None = None) -> str:
        """SVG of the pose in which a phase ends; without one, of the phase that tells most. Raises UnknownName."""
        one = self._phase(phase) if phase else self._telling_phase()
        return svg.still(self.drawing, self._end_of(one), self._told(one), self.palette)

    def at(self, ms: float) -> str:
        """SVG of one moment, in ms from the start of the repetition, to the nearest that is drawn."""
        moments = self.drawing.repetition.moments()
        nearest = min(moments, key=lambda moment: abs(moment.at - ms))
        return svg.still(self.drawing, nearest, self._told(), self.palette)

    def _phase(self, name: str) -> Phase:
        for phase in self.dose.phases:
            if phase.name == name:
                return phase
        raise UnknownName("phase", name, [phase.name for phase in self.dose.phases])

    def _telling_phase(self) -> Phase:
        """The first that holds, else the first."""
        return next((phase for phase in self.dose.phases if phase.hold), self.dose.phases[0])

    def _end_of(self, phase: Phase) -> Moment:
        return [moment for moment in self.drawing.repetition.moments() if moment.phase == phase.name][-1]

    def _told(self, phase: Phase | None = None) -> svg.Told:
        side = "" if self.side is Side.BOTH else f", {self.words.of_sides(self.exercise).name[self.side]}"
        does = f": {phase.show or phase.say}" if phase else ""
        desc = " ".join(self.exercise.how_to) or ". ".join(one.say for one in self.dose.phases)
        legend = {"works": self.words.muscle_works, "stretches": self.words.muscle_stretches}
        return svg.Told(f"{self.exercise.name}{side}{does}", desc, legend)


def _side(dose: Dose, side: Side | None) -> Side:
    sides = dose.sides_in_turn
    if side is None:
        return sides[0]
    if side not in sides:
        raise UnknownName("side of this dose", side.value, [one.value for one in sides])
    return side
