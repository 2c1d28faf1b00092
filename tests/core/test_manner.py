"""No text and no picture of a session contradicts how a person is to do its exercises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from footwork.catalogue.library import library
from footwork.core.adaptation import adapt, done_by, harder_ways, without_haste
from footwork.core.exercise import Exercise
from footwork.core.explanation import explanations
from footwork.core.fit_day import fit_days
from footwork.core.manner import Manner, holding_on, manner_of, shod, steady
from footwork.core.picture import View
from footwork.core.pose import Arm, Hand, Pose
from footwork.core.question import Adaptation, Adaptations, questions_of
from footwork.core.reason import ReasonKind
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED
from footwork.core.spoken import spoken
from footwork.core.start import Start
from footwork.core.steps import length_of
from footwork.core.timeline import timeline_of

KNOWN = library().exercise_ids()
find = library().find

BARE = re.compile(r"barefoot|bare (feet|foot|toes)|off your (shoes|socks)|if the floor is hard", re.IGNORECASE)
LETS_GO = re.compile(
    r"if you like|whenever|hands? free|let go of the (wall|worktop|rail)|without (touching|holding)|hand near",
    re.IGNORECASE,
)

ADAPTATIONS = [
    frozenset(together) for size in range(len(Adaptation) + 1) for together in combinations([*Adaptation], size)
]
ANSWERS = [question.all_changes for question in questions_of(library().screen()) if question.all_changes]


def alone(id: str) -> Routine:
    exercise = library().exercise(id)
    return Routine(id="one", title="One", items=(Item(exercise, exercise.dose),), words=library().words())


def session(id: str, changes: Adaptations) -> Routine | None:
    return adapt(alone(id), changes, find).routine


def said(routine: Routine) -> Iterator[str]:
    yield from spoken(timeline_of(routine, UNHURRIED))
    for steps in explanations(routine):
        for told in steps:
            yield from (told.show, *told.sentences)


@pytest.mark.parametrize("id", KNOWN)
def test_no_session_says_barefoot_where_shoes_are_asked_nor_lets_go_where_holding_is(id: str) -> None:
    for changes in {*ADAPTATIONS, *ANSWERS}:
        routine = session(id, changes)
        for item in routine.items if routine else ():
            texts = list(said(routine)) if routine else []
            if item.exercise.in_shoes:
                assert not [text for text in texts if BARE.search(text)], (id, sorted(changes))
            if Adaptation.SUPPORTED in changes and item.exercise.supported:
                assert not [text for text in texts if LETS_GO.search(text)], (id, sorted(changes))


@pytest.mark.parametrize("id", KNOWN)
def test_the_explanation_asks_for_shoes_and_for_a_hold_before_its_first_step(id: str) -> None:
    routine = session(id, {Adaptation.SUPPORTED, Adaptation.IN_SHOES})
    if routine is None:
        return
    [item] = routine.items
    [(first, *_)] = explanations(routine)
    assert ("Put on flat, firm shoes." in first.sentences) is item.exercise.in_shoes
    held = item.exercise.holding and item.exercise.stance
    assert not held or any(held.lower().startswith(one.rstrip(".").lower()) for one in first.sentences)
    assert set(first.sentences) <= {*spoken(timeline_of(routine, UNHURRIED)), library().words().how_say}, (
        "it is all recorded"
    )


def hands(pose: Pose) -> Iterator[Arm]:
    return (arm for arm in (pose.arms, pose.working_arm, pose.other_arm) if arm.on)


@pytest.mark.parametrize("id", [id for id in KNOWN if library().exercise(id).held])
def test_the_picture_holds_on_where_the_person_does(id: str) -> None:
    one = holding_on(library().exercise(id))
    support = one.picture.support
    assert support
    on = {arm.on for pose in one.poses.values() for arm in hands(pose)}
    assert Hand(support.what) in on
    assert Hand.NEAR not in on
    assert holding_on(one) == one


@pytest.mark.parametrize("id", KNOWN)
def test_no_bare_foot_is_seen_of_one_who_stands_in_shoes(id: str) -> None:
    one = shod(library().exercise(id))
    if one.in_shoes:
        assert one.picture.shoes
        assert one.picture.views[0] in (View.PERSON, View.BEHIND), "a shoe close up does not say what the toes do"
        legs = [leg for pose in one.poses.values() for leg in (pose.legs, pose.working, pose.other)]
        assert not any(leg.ip_flexion or leg.toe_abduction for leg in legs), "a shoe does not curl"


@pytest.mark.parametrize("id", KNOWN)
def test_a_manner_in_an_address_draws_the_exercise_that_the_person_does(id: str) -> None:
    for changes in ADAPTATIONS:
        one = done_by(library().exercise(id), changes)
        assert manner_of(one).of(library().exercise(id)) == one
    assert Manner(*(name in Manner(in_shoes=True).query for name in Manner._fields)) == Manner(in_shoes=True)


def test_a_hold_that_is_asked_is_not_let_go_of_by_a_harder_way() -> None:
    def names(id: str, changes: Adaptations) -> list[str]:
        return [one.name for one in harder_ways(library().exercise(id), changes, find)]

    assert "Hands free" in names("heel-walk", frozenset())
    assert "Hands free" not in names("heel-walk", {Adaptation.SUPPORTED})
    assert names("toe-press", {Adaptation.SUPPORTED}) == [], "on one leg, with a hand near a wall"


@pytest.mark.parametrize("id", KNOWN)
def test_a_harder_way_of_its_own_file_that_lets_go_is_marked(id: str) -> None:
    exercise: Exercise = library().exercise(id)
    for way in exercise.harder:
        if not way.exercise:
            assert way.lets_go is bool(LETS_GO.search(way.how)), way.how


def test_steps_are_left_out_by_numbers_that_they_have() -> None:
    for exercise in map(library().exercise, KNOWN):
        assert {*exercise.unheld_steps, *exercise.barefoot_steps} <= {*range(1, len(exercise.how_to) + 1)}


def test_whoever_holds_on_is_never_hurried_to_save_time() -> None:
    before = alone("ankle-rock")
    slow = without_haste(before, {Adaptation.SUPPORTED})
    [item], phases = slow.items, before.items[0].dose.phases
    assert [one.length(BRISK) for one in item.dose.phases] == [one.length(UNHURRIED) for one in phases]
    assert item.dose.rest_between_sets == before.items[0].dose.rest_between_sets, "rests may get shorter"
    assert without_haste(before, {Adaptation.IN_SHOES}) == before
    assert Start(changes=frozenset({Adaptation.SUPPORTED})).suited(before, find).routine == slow


def test_a_day_that_saves_time_says_by_what_and_never_that_standing_gets_quicker_where_it_does_not() -> None:
    standing, lying = alone("sit-to-stand"), alone("ankle-circle")
    both = replace(standing, items=(*standing.items, *lying.items))
    for routine, kind in (
        (both, ReasonKind.BRISKER),
        (steady(both), ReasonKind.BRISKER_SITTING),
        (steady(standing), ReasonKind.SHORTER_RESTS),
    ):
        limit = length_of(routine, UNHURRIED) - timedelta(seconds=1)
        assert [one.kind for one in fit_days({"one": routine}, [["one"]], limit).told] == [kind]
