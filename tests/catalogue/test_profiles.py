"""Sixteen people and what each should get: from what they tick to what they play, and what is chosen for them."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

import pytest

from footwork.catalogue.library import library
from footwork.core.adaptation import adapt, adapted_exercise
from footwork.core.answered import Answers
from footwork.core.exercise import Exercise, Trains
from footwork.core.position import Position
from footwork.core.question import Action, Adaptation, avoided_tags, questions_of
from footwork.core.safety import Decision, decide
from footwork.core.tag import Tag
from footwork.planning.recommend import recommend_exercises
from footwork.planning.wish import Wish

SHELF = library()
SCREEN = SHELF.screen()
ASKED = frozenset(one.id for one in questions_of(SCREEN))
ALL = [SHELF.exercise(id) for id in SHELF.exercise_ids()]
FIVE = ["toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle"]
SEATED = ["seated-toe-press", "seated-pencil-pickup", "seated-heel-raise", "seated-toe-raise", "seated-ankle-circle"]


class Profile(NamedTuple):
    """A person, by what they tick; `gets` is their routine of five, nothing where they are to see somebody first."""

    ticks: tuple[str, ...]
    action: Action
    gets: list[str]


PROFILES = {
    "A, 30, well": Profile((), Action.GO_ON, FIVE),
    "B, 70, steady": Profile(
        ("older",), Action.GO_ON,
        ["toe-press", "seated-pencil-pickup", "supported-tiptoe-walk", "resisted-flexion", "ankle-circle"],
    ),
    "C, 70, fell, dizzy": Profile(("older", "fall"), Action.GO_ON, SEATED),
    "D, diabetes, feet checked, feels all": Profile(
        ("diabetes-low-risk",), Action.GO_ON,
        ["toe-press", "seated-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle"],
    ),
    "E, diabetes, foot team agreed": Profile(
        ("diabetes", "agreed"), Action.GO_ON, ["toe-press", "toe-walk", "resisted-flexion", "ankle-circle"]
    ),
    "F, numb feet, healed ulcer, agreed": Profile(
        ("diabetes", "no-feeling", "agreed"), Action.GO_ON, [id for id in SEATED if id != "seated-pencil-pickup"]
    ),
    "G, open wound, agreed": Profile(("open-wound", "agreed"), Action.SAME_DAY, []),
    "G, active Charcot foot, agreed": Profile(("diabetic-foot", "diabetes", "agreed"), Action.SAME_DAY, []),
    "H, 30 weeks pregnant": Profile(
        ("pregnant",), Action.GO_ON,
        ["toe-press", "seated-pencil-pickup", "supported-tiptoe-walk", "seated-toe-raise", "seated-ankle-circle"],
    ),
    "I, hip replacement": Profile(
        ("hip-replacement",), Action.GO_ON,
        ["toe-press", "toe-pencil-pickup", "toe-walk", "seated-toe-raise", "seated-ankle-circle"],
    ),
    "J, swollen calf after a flight": Profile(("calf-swollen",), Action.SAME_DAY, []),
    "K, hot swollen knee with fever": Profile(("hot-joint", "unwell"), Action.EMERGENCY, []),
    "L, mild heel pain for three months": Profile(("heel-long",), Action.ADVISE, FIVE),
    "M, 58, back pain of old": Profile((), Action.GO_ON, FIVE),
    "N, numb between the legs": Profile(("saddle",), Action.EMERGENCY, []),
    "O, leg suddenly white and cold": Profile(("cold-leg",), Action.EMERGENCY, []),
    "P, knee pain of 6, arthritis for years": Profile((), Action.GO_ON, FIVE),
}  # fmt: skip


def decided(name: str) -> Decision:
    return decide(SCREEN, Answers(frozenset(PROFILES[name].ticks), ASKED))


def chosen(name: str, aim: str, minutes: int = 15) -> tuple[Exercise, ...]:
    """What is chosen for them for an aim, with everything at hand."""
    changes, things = decided(name).changes, SHELF.words().equipment
    wish = Wish(
        aims=(SHELF.aim(aim),), limit=timedelta(minutes=minutes), things=frozenset(things), avoids=avoided_tags(changes)
    )
    return recommend_exercises([adapted_exercise(one, changes) or one for one in ALL], wish).chosen


def told(name: str) -> str:
    decision = decided(name)
    return " ".join([*(one.then for one in decision.advised), *(one.then for one in decision.told)])


@pytest.mark.parametrize("name", PROFILES)
def test_each_gets_what_they_should(name: str) -> None:
    _, action, gets = PROFILES[name]
    decision = decided(name)
    assert decision.action is action
    assert decision.may_start is bool(gets)
    routine, _ = adapt(SHELF.routine("five-foot"), decision.changes, SHELF.find)
    assert not gets or (routine and [item.exercise.id for item in routine.items] == gets)


@pytest.mark.parametrize("name", [name for name, one in PROFILES.items() if one.gets])
@pytest.mark.parametrize("aim", SHELF.aim_ids())
def test_nothing_is_chosen_that_breaks_an_answer(name: str, aim: str) -> None:
    assert all(one.all_tags.isdisjoint(avoided_tags(decided(name).changes)) for one in chosen(name, aim))


def test_at_65_and_steady_balance_is_trained_standing_and_holding_on() -> None:
    """What the World Health Organization asks for from 65 on, three days a week."""
    balance = [one for one in chosen("B, 70, steady", "balance") if Trains.BALANCE in one.trains]
    assert balance
    assert all(one.position is Position.STANDING and one.supported for one in balance)


def test_at_65_toe_presses_are_done_standing_with_both_hands_on_a_worktop() -> None:
    routine, _ = adapt(SHELF.routine("toe-presses"), decided("B, 70, steady").changes, SHELF.find)
    assert routine
    assert routine.items[0].exercise.stance.startswith("at a worktop, both hands on it")


def test_after_a_fall_a_falls_check_is_advised_and_nothing_is_said_of_walking_on_the_toes() -> None:
    assert "falls check" in told("C, 70, fell, dizzy")
    assert "on your toes" not in told("C, 70, fell, dizzy")


def test_with_low_risk_feet_the_skin_and_shoes_are_what_is_said() -> None:
    said = told("D, diabetes, feet checked, feels all")
    assert "skin every day" in said
    assert "Wear shoes" in said


def test_who_is_told_to_wear_shoes_is_asked_to_do_nothing_barefoot() -> None:
    for name in ("E, diabetes, foot team agreed", "F, numb feet, healed ulcer, agreed"):
        assert "Wear shoes" in told(name)
        assert Tag.BARE_FEET in avoided_tags(decided(name).changes)


def test_for_feet_that_cannot_feel_nothing_gets_harder() -> None:
    assert Adaptation.NO_PROGRESSION in decided("F, numb feet, healed ulcer, agreed").changes


def test_no_consent_lifts_an_open_wound_or_an_active_charcot_foot() -> None:
    for name in ("G, open wound, agreed", "G, active Charcot foot, agreed"):
        assert not decided(name).is_liftable


def test_late_in_pregnancy_nothing_is_done_on_the_floor_nor_standing_without_support() -> None:
    avoids = avoided_tags(decided("H, 30 weeks pregnant").changes)
    assert {Tag.FLOOR, Tag.UNSUPPORTED} <= avoids
    assert adapted_exercise(SHELF.exercise("ankle-pump"), avoids) is None


def test_with_a_hip_replacement_no_leg_is_crossed_nor_the_hip_bent_far() -> None:
    changes = decided("I, hip replacement").changes
    for id in ("sole-stretch", "big-toe-stretch", "ball-roll", "towel-calf-stretch"):
        assert adapted_exercise(SHELF.exercise(id), changes) is None, id


def test_with_mild_heel_pain_the_sole_and_the_calf_may_be_stretched_and_somebody_is_seen() -> None:
    changes = decided("L, mild heel pain for three months").changes
    assert all(adapted_exercise(SHELF.exercise(id), changes) for id in ("sole-stretch", "wall-calf-stretch"))
    assert "Book an appointment" in told("L, mild heel pain for three months")


RIGHT_ANGLE, LEEWAY = 90, 6
"""Degrees at the hip; a chair's edge is not measured."""


def test_whoever_must_not_bend_the_hip_far_is_led_past_every_exercise_that_does() -> None:
    for exercise in ALL:
        legs = (leg for pose in exercise.poses.values() for leg in (pose.legs, pose.working, pose.other))
        bent = max((leg.hip_flexion or 0 for leg in legs), default=0)
        if bent > RIGHT_ANGLE + LEEWAY:
            assert {Tag.HIP_BEND, Tag.FLOOR} & exercise.all_tags, f"{exercise.id} bends the hip by {bent:.0f} degrees"
