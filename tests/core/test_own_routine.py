from __future__ import annotations

from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.adaptation import adapt
from footwork.core.own_dose import OwnDose, dosed
from footwork.core.own_routine import OwnRoutine
from footwork.core.position import Position
from footwork.core.question import Adaptation

WORDS = library().words()
FIVE = library().routine("five-foot")
find = library().find


def test_only_what_is_otherwise_is_otherwise() -> None:
    item, *others = dosed(FIVE, [OwnDose(exercise="toe-press", sets=2, hold_s=5)]).items
    assert tuple(others) == FIVE.items[1:]
    grip, release = item.dose.phases
    assert (str(item.dose.sets), str(item.dose.reps), str(grip.lasts), str(release.lasts)) == (
        "2",
        "10",
        "5 s",
        "1-2 s",
    )


def test_what_the_catalogue_has_no_longer_is_left_out() -> None:
    routine = OwnRoutine(id="mine", title="Mine", exercises=("gone", "toe-walk")).to_routine(find, WORDS)
    assert routine
    assert [item.exercise.id for item in routine.items] == ["toe-walk"]
    assert OwnRoutine(id="mine", title="Mine", exercises=("gone",)).to_routine(find, WORDS) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"sets": 0}, "1 to 10 sets"),
        ({"reps": 51}, "1 to 50 repetitions"),
        ({"hold_s": 121}, "a hold of 1 to 120 seconds"),
        ({"exercise": ""}, "the id of an exercise"),
    ],
)
def test_more_than_anybody_is_asked_at_home_is_refused(change: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        OwnDose(**{"exercise": "toe-press", **change})


@pytest.mark.parametrize("exercises", [(), ("toe-press", "toe-press"), ("",), tuple(f"no-{n}" for n in range(21))])
def test_an_own_routine_has_some_exercises_each_once(exercises: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="exercise"):
        OwnRoutine(id="mine", title="Mine", exercises=exercises)


def test_whoever_is_to_sit_gets_each_exercise_by_its_seated_relative() -> None:
    routine, told = adapt(FIVE, {Adaptation.SEATED}, find)
    assert routine
    assert [item.exercise.id for item in routine.items] == [
        "seated-toe-press", "seated-pencil-pickup", "seated-heel-raise", "seated-toe-raise", "seated-ankle-circle",
    ]  # fmt: skip
    assert {item.exercise.position for item in routine.items} == {Position.SITTING}
    assert [one.old for one in told] == [item.exercise.name for item in FIVE.items]


def test_whoever_is_not_to_lie_sits_on_a_chair_for_what_is_done_on_the_floor() -> None:
    routine, told = adapt(FIVE, {Adaptation.NOT_LYING}, find)
    assert [(one.old, one.new) for one in told] == [
        ("Resisted pull-back", "Seated toe raise"), ("Ankle circle", "Seated ankle circle"),
    ]  # fmt: skip
    assert routine
    assert not any(item.exercise.position.is_on_the_floor for item in routine.items)


def test_whoever_is_to_hold_on_does_so_and_whoever_is_to_sit_does_not_stand_at_all() -> None:
    own = OwnRoutine(id="mine", title="Mine", exercises=("single-leg-stand", "toe-walk", "heel-raise"))
    routine = own.to_routine(find, WORDS)
    assert routine
    for changes, expected in (
        ({Adaptation.SUPPORTED}, ["supported-one-leg-stand", "supported-tiptoe-walk", "heel-raise"]),
        ({Adaptation.SUPPORTED, Adaptation.SEATED}, ["seated-heel-raise"]),
    ):
        suiting, _ = adapt(routine, changes, find)
        assert suiting
        assert [item.exercise.id for item in suiting.items] == expected


def test_without_a_reason_nothing_is_changed() -> None:
    assert adapt(FIVE, {Adaptation.NO_PROGRESSION}, find) == (FIVE, ())


@pytest.mark.parametrize("id", ["a/b", "a b", "..", "é", "a\nb"])
def test_an_id_that_no_address_can_have_is_refused(id: str) -> None:
    with pytest.raises(ValueError, match="an id of letters"):
        OwnRoutine(id=id, title="Mine", exercises=("toe-walk",))
