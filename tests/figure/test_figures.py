"""A figure as it is asked for: which side, which phase, which moment, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName, Unrepresentable
from footwork.core.pose import Pose
from footwork.core.side import FirstSide, Side, Sides
from footwork.core.span import BRISK
from footwork.figure.figures import Figure
from footwork.outputs.web_player.palette import palette
from tests.figure.drawn import CASES, EXERCISES, drawn, figure, moving, own, phase
from tests.figure.reading import Group, Read, read

BODY = {"skin", "skin-far", "shirt", "shorts"}


def shapes(shown: Read) -> list[Group]:
    return [group for window in shown.windows for group in window.groups]


def body(shown: Read) -> list[object]:
    """Where the body is, without what is drawn about it."""
    return [(group.paths, group.rest) for group in shapes(shown) if group.fills & BODY]


@pytest.mark.parametrize("id", EXERCISES)
def test_every_exercise_of_the_catalogue_has_a_figure(id: str) -> None:
    assert library().exercise(id).dose.posed


def test_a_dose_of_which_no_phase_names_a_pose_has_no_figure() -> None:
    exercise = own({"rest": Pose()}, phase("rest"))
    bare = replace(exercise.dose, phases=(phase(""),))
    assert exercise.dose.posed
    assert not bare.posed
    with pytest.raises(Unrepresentable, match="has no figure: none of its phases names a pose"):
        Figure(exercise, library().words(), palette(), dose=bare)
    assert Figure(replace(exercise, dose=bare), library().words(), palette(), dose=exercise.dose).moving()


@pytest.mark.parametrize(("id", "side"), CASES)
def test_stills_of_phases_that_end_in_different_poses_differ_and_those_of_one_pose_are_alike(
    id: str, side: Side
) -> None:
    found = figure(id, side)
    stills = {one.name: body(read(found.still(one.name))) for one in found.dose.phases}
    for one in found.dose.phases:
        for two in found.dose.phases:
            assert (stills[one.name] == stills[two.name]) == (one.pose == two.pose), f"{one.name}, {two.name}"


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_title_tells_the_exercise_the_side_and_in_a_still_what_the_phase_asks(id: str, side: Side) -> None:
    found = figure(id, side)
    foot = {Side.LEFT: ", left foot", Side.RIGHT: ", right foot", Side.BOTH: ""}[side]
    assert read(moving(id, side)).title == f"{found.exercise.name}{foot}"
    for one in found.dose.phases:
        assert read(found.still(one.name)).title == f"{found.exercise.name}{foot}: {one.show or one.say}"


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_description_is_how_the_exercise_is_done(id: str, side: Side) -> None:
    assert read(moving(id, side)).desc == " ".join(library().exercise(id).how_to)


def test_the_description_of_an_exercise_that_does_not_say_how_is_what_its_phases_say() -> None:
    found = drawn(own({"rest": Pose()}, replace(phase("rest"), say="Up"), replace(phase("rest", name="b"), say="Down")))
    assert read(found.still()).desc == "Up. Down"


def test_a_still_without_a_phase_shows_the_first_hold_or_else_the_first_phase() -> None:
    for id, name in (("toe-pencil-pickup", "hold"), ("resisted-flexion", "slide back")):
        assert figure(id, Side.LEFT).still() == figure(id, Side.LEFT).still(name)


def test_a_moment_shows_the_body_as_it_is_then() -> None:
    found = figure("toe-press", Side.BOTH)
    middle, end = found.at(2000), found.at(5000)
    assert body(read(middle)) == body(read(found.still("grip")))
    assert body(read(end)) == body(read(found.still("release")))
    assert body(read(found.at(4000))) not in (body(read(middle)), body(read(end)))
    assert found.at(-1) == found.at(0)
    assert found.at(99_999) == end


def test_without_a_side_the_first_in_turn_is_drawn() -> None:
    assert drawn(library().exercise("toe-press")).side is Side.BOTH
    assert drawn(library().exercise("ankle-circle")).side is Side.LEFT


@pytest.mark.parametrize(
    ("side", "as_side"), [(Side.SORE, Side.LEFT), (Side.WEAKER, Side.LEFT), (Side.OTHER, Side.RIGHT)]
)
def test_a_side_that_only_the_person_knows_is_drawn_as_the_left_and_named_as_it_is(side: Side, as_side: Side) -> None:
    exercise = library().exercise("ankle-circle")
    first = FirstSide.WEAKER if side is Side.WEAKER else FirstSide.SORE
    found = drawn(exercise, dose=replace(exercise.dose, first_side=first), side=side)
    assert body(read(found.still())) == body(read(drawn(exercise, side=as_side).still()))
    assert f"Ankle circle, {side} foot" in found.still()


@pytest.mark.parametrize(("id", "side"), [("toe-press", Side.LEFT), ("ankle-circle", Side.BOTH)])
def test_a_side_that_the_dose_does_not_work_in_turn_is_unknown_and_the_others_are_named(id: str, side: Side) -> None:
    with pytest.raises(UnknownName, match=f"'{side}'.*(both|left, right)"):
        drawn(library().exercise(id), side=side)


def test_a_phase_that_the_dose_does_not_have_is_unknown_and_a_near_one_is_named() -> None:
    with pytest.raises(UnknownName, match=r"No phase is called 'gripp' \(did you mean 'grip'\?\)"):
        figure("toe-press", Side.BOTH).still("gripp")


def test_a_figure_with_another_dose_shows_that_dose_at_its_own_pace() -> None:
    exercise = library().exercise("pads-down-press")
    slower = replace(exercise.dose, phases=(phase("press", seconds=6, hold=True), phase("rest")), sides=Sides.EACH)
    found = drawn(exercise, dose=slower, side=Side.RIGHT)
    assert found.drawing.repetition.lasts == 10_000
    assert read(found.still("rest")).mirrored
    assert drawn(exercise, pace=BRISK).drawing.repetition.lasts == 4000


def test_a_figure_is_the_same_every_time_it_is_drawn() -> None:
    assert drawn(library().exercise("toe-walk")).moving() == drawn(library().exercise("toe-walk")).moving()
