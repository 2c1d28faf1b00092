from __future__ import annotations

from footwork.catalogue.library import library
from footwork.core.adaptation import Replacement
from footwork.core.left_out import LeftOut
from footwork.core.own_dose import OwnDose
from footwork.core.question import Adaptation
from footwork.core.start import Start


def test_a_person_gets_their_own_dose_of_what_suits_them() -> None:
    start = Start(
        changes=frozenset({Adaptation.SEATED}),
        doses=(OwnDose(exercise="seated-toe-press", reps=4), OwnDose(exercise="toe-press", reps=20)),
    )
    routine, told = start.suited(library().routine("toe-presses"), library().find)
    assert routine
    [item] = routine.items
    assert (item.exercise.id, str(item.dose.reps)) == ("seated-toe-press", "4")
    assert told == (Replacement("Toe press", "Seated toe press", "toe-press"),)


def test_a_person_does_not_do_what_they_leave_out() -> None:
    start = Start(left_out=(LeftOut(exercise="toe-walk"),))
    routine, _ = start.suited(library().routine("five-foot"), library().find)
    assert routine
    assert [item.exercise.id for item in routine.items] == [
        "toe-press", "toe-pencil-pickup", "resisted-flexion", "ankle-circle",
    ]  # fmt: skip
