"""How the exercises of the library hang together: what they train, how much they ask, which is easier than which."""

from __future__ import annotations

from datetime import timedelta

from footwork.catalogue.library import library
from footwork.core.by_set import most_of
from footwork.core.dose_text import dose_text
from footwork.core.exercise import Exercise, Trains
from footwork.core.own_dose import held_s
from footwork.core.position import Position
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, Count, Span
from footwork.core.timeline import timeline_of
from tests.outputs.golden import assert_golden

LIBRARY = [library().exercise(id) for id in library().exercise_ids()]
GOLDEN = "../../catalogue/golden_library.txt"


def told(exercise: Exercise) -> str:
    words = library().words()
    trains = ", ".join(words.trains[one] for one in exercise.trains)
    lines = [exercise.name, f"{trains}; level {exercise.level}", words.positions[exercise.position]]
    lines += dose_text(exercise.dose, words)
    frequency = exercise.frequency
    lines.append(f"{frequency.sessions_per_day} a day, {frequency.days_per_week} a week")
    return "\n    ".join(lines)


def test_the_library_is_as_the_golden_file_has_it() -> None:
    """Against docs/evidence.md#doses-as-seen: read it, before it is renewed."""
    assert_golden(GOLDEN, "\n\n".join(map(told, LIBRARY)) + "\n")


def test_the_library_holds_the_five_and_at_least_24_more() -> None:
    assert len(LIBRARY) >= 5 + 24
    assert all(exercise.dose.posed and exercise.trains for exercise in LIBRARY)


def test_every_part_can_be_trained_and_most_of_them_sitting() -> None:
    assert {one for exercise in LIBRARY for one in exercise.trains} == set(Trains)
    sitting = {one for exercise in LIBRARY if exercise.position is Position.SITTING for one in exercise.trains}
    standing = {Trains.BALANCE, Trains.CALF_STRETCH, Trains.THIGH_STRENGTH, Trains.HIP_STRENGTH}
    assert set(Trains) - sitting == standing


def test_a_hold_or_a_number_of_repetitions_is_a_dose_and_never_grows_with_the_pace() -> None:
    """A beginner with time to spare was asked to stand on one leg for sixty seconds."""
    for exercise in LIBRARY:
        dose = exercise.dose
        assert dose.sets.low == dose.sets.high, exercise.id
        assert isinstance(dose.reps, Count)
        assert dose.reps.low == dose.reps.high, exercise.id
        for phase in dose.phases:
            if phase.hold:
                assert isinstance(phase.lasts, Span)
                assert phase.lasts.low == phase.lasts.high, (exercise.id, phase.name)


def test_a_build_up_begins_at_the_dose_and_goes_up_in_small_steps() -> None:
    """Nothing more than doubles in one step."""
    for exercise in LIBRARY:
        for step in exercise.builds_up:
            now = {
                "sets": exercise.dose.sets.high,
                "reps": most_of(exercise.dose.expected_reps).high,
                "hold_s": held_s(exercise.dose),
            }
            assert 0 < now[step.what] < step.to, exercise.id
            assert step.by <= now[step.what], exercise.id


def test_nobody_whose_toes_bend_too_much_is_led_to_curl_them() -> None:
    straight, curls = ["pads-down-press", "standing-pads-down-press"], {"seated-toe-press", "toe-press", "towel-curl"}
    led = {one.exercise for id in straight for one in library().exercise(id).harder}
    assert not led & curls


def test_the_band_over_the_foot_is_cued_with_the_toes() -> None:
    for id in ("resisted-flexion", "band-pull-back"):
        assert library().exercise(id).dose.phases[0].say.startswith("Toes up")


def test_what_is_called_easier_asks_no_more_and_what_is_called_harder_no_less() -> None:
    for exercise in LIBRARY:
        for variant in exercise.easier:
            if variant.exercise:
                assert library().exercise(variant.exercise).level <= exercise.level, (exercise.id, variant.exercise)
        for variant in exercise.harder:
            if variant.exercise:
                assert library().exercise(variant.exercise).level >= exercise.level, (exercise.id, variant.exercise)


def test_treatments_for_conditions_are_not_in_the_library() -> None:
    """Heel drops and heavy slow raises treat what somebody has found (docs/evidence.md#doses-as-seen)."""
    assert not [exercise.id for exercise in LIBRARY if exercise.treatment]


def test_whoever_cannot_stand_has_a_way_to_sit_for_each_of_the_five() -> None:
    for id in ("toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle"):
        easier = [library().exercise(one.exercise) for one in library().exercise(id).easier if one.exercise]
        assert Position.SITTING in {exercise.position for exercise in easier}, id


def test_no_exercise_alone_takes_longer_than_a_session_may() -> None:
    for exercise in LIBRARY:
        routine = Routine(id="a", title="A", items=(Item(exercise, exercise.dose),), words=library().words())
        assert timeline_of(routine, BRISK).length <= timedelta(minutes=10), exercise.id
