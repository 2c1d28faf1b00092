"""Poses, pictures, and how cues point into the figure of their exercise."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import timedelta

import pytest
from hypothesis import given

from footwork.catalogue.library import library
from footwork.core.picture import Picture, View
from footwork.core.pose import ARM_JOINTS, LEG_JOINTS, Arm, Leg, Pose
from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED, Pace, ms
from footwork.core.steps import ZERO, Kind
from footwork.core.timeline import timeline_of
from footwork.figure.motion import length_ms
from footwork.outputs.cues import compile
from tests.strategies import paces, routines


@pytest.mark.parametrize("views", [(), (View.FOOT, View.FOOT), (View.PERSON, View.FOOT, View.FOOT_ABOVE)])
def test_a_picture_has_one_view_or_two_different_ones(views: tuple[View, ...]) -> None:
    with pytest.raises(ValueError, match="one view, or two different ones"):
        Picture(views=views)


def test_a_pose_that_says_nothing_leaves_every_joint_to_the_one_it_is_like() -> None:
    assert {getattr(Leg(), field.name) for field in fields(Leg)} == {None}
    assert {getattr(Arm(), field.name) for field in fields(Arm)} == {None}
    assert Pose() == Pose(legs=Leg(), working=Leg(), other=Leg(), arms=Arm())
    assert len(LEG_JOINTS) == len(fields(Leg)) - 2
    assert len(ARM_JOINTS) == len(fields(Arm)) - 1


@given(routines(), paces())
def test_a_phase_begins_in_its_repetition_when_the_phases_before_it_are_over(routine: Routine, pace: Pace) -> None:
    into = ZERO
    for cue in timeline_of(routine, pace).cues:
        phases = routine.items[cue.item].dose.phases
        if cue.kind is Kind.PHASE:
            into = ZERO if cue.phase == phases[0].name else into
            assert cue.into == into
            into += cue.lasts
        else:
            assert (cue.into, cue.pose) == (ZERO, "")


def test_cues_name_the_pose_in_which_their_phase_ends_and_where_it_is_in_the_figure() -> None:
    timeline = timeline_of(library().routine("five-foot"), UNHURRIED)
    told = json.loads(compile(timeline))["cues"]
    for cue, written in zip(timeline.cues, told, strict=True):
        assert (written["pose"], written["into_rep_ms"]) == (cue.pose, ms(cue.into))
    grip, release = (next(one for one in told if one["phase"] == name) for name in ("grip", "release"))
    assert (grip["pose"], grip["into_rep_ms"]) == ("grip", 0)
    assert (release["pose"], release["into_rep_ms"]) == ("rest", grip["lasts_ms"])


def test_a_repetition_is_as_long_as_its_cues_so_that_a_player_can_show_both_on_one_clock() -> None:
    for item in library().routine("five-foot").items:
        routine = Routine(id="one", title="One", items=(item,), words=library().words())
        cues = [cue for cue in timeline_of(routine, UNHURRIED).cues if cue.kind is Kind.PHASE]
        first = [cue for cue in cues if (cue.set, cue.rep, cue.side) == (cues[0].set, cues[0].rep, cues[0].side)]
        assert sum((cue.lasts for cue in first), timedelta(0)) // timedelta(milliseconds=1) == length_ms(
            item.dose, UNHURRIED
        )
