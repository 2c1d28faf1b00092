"""Hands of a whole person: closed hands have fingers over what they hold, others lie flat or over an edge."""

from __future__ import annotations

from math import dist

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import Furniture, Support, View, Where
from footwork.core.pose import Hand
from footwork.figure.arms import THROUGH
from footwork.figure.build import BUILDS, FOREARM, HAND, UPPER_ARM, Build
from footwork.figure.hands import CLOSED, across, ends, fingers, hand_on, palm
from footwork.figure.scene import bone, fixed
from tests.figure.close import moments, outline
from tests.figure.drawn import figure
from tests.figure.paths import points
from tests.figure.reading import read

EVERY_BUILD = pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
MOMENT = moments("toe-press")[0]


@pytest.mark.parametrize("hand", Hand)
def test_only_a_closed_hand_has_fingers_of_its_own(hand: Hand) -> None:
    assert len(fingers(hand, fixed)) == (1 if hand in CLOSED else 0)


@EVERY_BUILD
@pytest.mark.parametrize("hand", CLOSED)
def test_what_a_closed_hand_holds_runs_under_fingers_on_both_sides_of_it(hand: Hand, build: Build) -> None:
    (over,) = fingers(hand, fixed)
    ys = [y for x, y in outline(over, MOMENT, "skin") if abs(x - THROUGH[0]) < 2.5]
    assert min(ys) < THROUGH[1] - 1.5
    assert max(ys) > THROUGH[1] + 1.5
    (back,) = palm(hand, build)
    assert max(x for x, _y in points(back.path().d(1))) < HAND * 0.6


@EVERY_BUILD
@pytest.mark.parametrize("hand", [Hand.NONE, Hand.THIGH, Hand.WALL, Hand.FLOOR])
def test_a_flat_hand_is_as_long_as_hands_are_with_a_thumb_that_stands_off(hand: Hand, build: Build) -> None:
    flat, thumb, _crease = palm(hand, build)
    assert max(x for x, _y in points(flat.path().d(1))) == pytest.approx(HAND, abs=0.2)
    assert max(-y for _x, y in points(thumb.path().d(1))) > build.wrist + 0.4


@EVERY_BUILD
def test_over_an_edge_the_thumb_hangs_down_before_it(build: Build) -> None:
    _flat, thumb = palm(Hand.WORKTOP, build)
    down = [(x, -y) for x, y in points(thumb.path().d(1))]
    assert min(y for _x, y in down) < -build.wrist - 1.5


@pytest.mark.parametrize("hand", [Hand.WALL, Hand.NEAR])
def test_on_or_near_a_wall_at_the_side_five_fingers_are_seen(hand: Hand) -> None:
    (back,) = palm(hand, BUILDS["slim"], Support(what=Furniture.WALL, where=Where.BESIDE))
    ways = [x for x, _y in back.points]
    ends = [x for before, x, after in zip(ways, ways[1:], ways[2:], strict=False) if before < x > after]
    assert len(ends) == 5


@pytest.mark.parametrize("hand", [Hand.WORKTOP, Hand.NEAR])
def test_on_or_near_a_worktop_at_the_side_the_thumb_is_towards_us(hand: Hand) -> None:
    build = BUILDS["slim"]
    flat, thumb, _crease = palm(hand, build, Support(what=Furniture.WORKTOP, where=Where.BESIDE))
    assert max(x for x, _y, _r in thumb.circles) < max(x for x, _y, _r in flat.circles)
    assert all(y < 0 for _x, y, _r in thumb.circles)


def test_what_a_hand_is_on_holds_for_the_whole_exercise() -> None:
    assert hand_on(moments("heel-raise"), "other") is Hand.WORKTOP
    assert hand_on(moments("short-foot"), "other") is Hand.THIGH


@pytest.mark.parametrize(("id", "colour"), [("towel-calf-stretch", "towel"), ("band-push-down", "band")])
def test_a_strap_is_drawn_after_the_palm_and_before_the_fingers(id: str, colour: str) -> None:
    one = figure(id, library().exercise(id).dose.sides_in_turn[0])
    groups = read(one.moving()).windows[one.exercise.picture.views.index(View.PERSON)].groups
    hands = [number for number, group in enumerate(groups) if group.fills == {"edge", "skin"} and len(group.paths) == 4]
    strands = [number for number, group in enumerate(groups) if group.fills == {"edge", colour}]
    assert len(hands) == 2
    for fingers_at in hands:
        assert {fingers_at - 1, fingers_at - 2} <= {*strands}


def test_of_crossed_arms_the_farther_hand_lies_on_the_nearer_arm_and_no_palm_is_seen() -> None:
    build = BUILDS["slim"]
    shortened = ends(Hand.CHEST, build)
    assert shortened["hand"] == []
    forearm = max(x for x, _y in points(shortened["forearm"][0].path().d(1)))
    assert forearm < 0.7 * FOREARM
    hand = across(build, bone("working.hand"))
    for moment in moments("sit-to-stand"):
        arm, elbow = (moment.body.parts[f"other.{part}"] for part in ("upper_arm", "forearm"))
        nearest = min(dist(((arm.x + elbow.x) / 2, (arm.y + elbow.y) / 2), point) for point in outline(hand, moment))
        assert nearest < build.upper_arm + 4
        assert dist(elbow[:2], arm[:2]) == pytest.approx(UPPER_ARM)
