"""What the pain rule does to a dose."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.build_up import Variable
from footwork.core.own_dose import OwnDose
from footwork.core.pain_rule import Verdict, Way
from footwork.core.progression import NextDose, next_dose
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Item
from footwork.core.span import Count

PRESS = OwnDose(exercise="toe-press")
WHY = ReasonKind.NO_SESSION
SO = Reason(kind=WHY)


def changed(what: Variable, before: int, now: int) -> Reason:
    return Reason(kind=ReasonKind.DOSE, variable=what, before=before, now=now)


def step(own: OwnDose, way: Way) -> NextDose:
    exercise = library().exercise(own.exercise)
    return next_dose(own, Item(exercise, exercise.dose), Verdict(way, WHY))


def test_one_variable_goes_up_by_one_step_as_the_exercise_has_it() -> None:
    assert step(PRESS, Way.HARDER) == NextDose(
        Way.HARDER, OwnDose(exercise="toe-press", hold_s=4), (SO, changed(Variable.HOLD_S, 3, 4))
    )


def test_where_nothing_is_left_to_build_up_another_exercise_comes() -> None:
    done = OwnDose(exercise="toe-press", hold_s=10)
    assert (step(done, Way.HARDER).dose, step(done, Way.HARDER).instead) == (done, "single-leg-toe-press")


def test_what_was_built_up_goes_down_first_and_then_what_the_exercise_has() -> None:
    assert step(OwnDose(exercise="toe-press", hold_s=5), Way.EASIER).dose.hold_s == 4
    assert step(PRESS, Way.EASIER).dose == OwnDose(exercise="toe-press", reps=8)
    assert step(OwnDose(exercise="toe-walk", sets=1), Way.EASIER).instead == "supported-tiptoe-walk"


def test_what_the_minutes_have_left_is_what_goes_down() -> None:
    walk = library().exercise("toe-walk")
    short = replace(walk.dose, sets=Count.of(2))
    told = next_dose(OwnDose(exercise="toe-walk"), Item(walk, walk.dose), Verdict(Way.EASIER, WHY), short)
    assert (told.dose.sets, told.reasons[1]) == (1, changed(Variable.SETS, 2, 1))


def test_a_pinned_dose_stays_and_a_pause_is_told_all_the_same() -> None:
    pinned = OwnDose(exercise="toe-press", pinned=True)
    for way in (Way.HARDER, Way.EASIER):
        assert (step(pinned, way).way, step(pinned, way).dose) == (Way.SAME, pinned)
    assert step(pinned, Way.PAUSE).way is Way.PAUSE


EVERY = st.sampled_from(library().exercise_ids())


@given(EVERY, st.lists(st.sampled_from([Way.HARDER, Way.EASIER]), max_size=60))
def test_every_step_changes_one_thing_and_can_be_undone_by_the_version_before(id: str, ways: list[Way]) -> None:
    own = OwnDose(exercise=id)
    for way in ways:
        following = step(own, way).dose
        before, after = ((one.sets, one.reps, one.hold_s) for one in (own, following))
        assert sum(a != b for a, b in zip(before, after, strict=True)) <= 1
        following.of(library().exercise(id).dose)
        own = following
