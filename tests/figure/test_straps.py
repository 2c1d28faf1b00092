"""A long towel or band goes from the hand that holds it straight to the ball of the foot, at every moment."""

from __future__ import annotations

from math import dist

import pytest

from footwork.figure.arms import THROUGH
from footwork.figure.posture import SIDES
from footwork.figure.straps import STRAPS, ball, round_ball, strand
from tests.figure.close import moments, outline

HELD = [("towel-calf-stretch", "strap"), ("band-push-down", "long-band")]
EVERY = pytest.mark.parametrize(("id", "name"), HELD)


@EVERY
@pytest.mark.parametrize("side", SIDES)
def test_it_begins_in_the_closed_hand_and_ends_at_the_ball_of_the_foot(id: str, name: str, side: str) -> None:
    _end, run = strand(name, moments(id), side)
    for moment in moments(id):
        hand, half = moment.body.parts[f"{side}.hand"].at(*THROUGH), STRAPS[name][1]
        assert run.place(moment)[:2] == pytest.approx(hand)
        far = max(dist(hand, point) for point in outline(run, moment))
        assert far == pytest.approx(dist(hand, ball(moment)) + half, abs=0.3)
        assert min(dist(ball(moment), point) for point in outline(run, moment)) <= half + 0.1


@EVERY
def test_its_end_hangs_out_of_the_hand(id: str, name: str) -> None:
    end, _run = strand(name, moments(id), "other")
    for moment in moments(id):
        hand = moment.body.parts["other.hand"].at(*THROUGH)
        assert min(y for _x, y in outline(end, moment)) < hand[1] - 6
        assert min(dist(hand, point) for point in outline(end, moment)) < 1.6


@EVERY
def test_it_lies_under_the_ball_of_the_foot_and_reaches_what_comes_from_the_hand(id: str, name: str) -> None:
    under = round_ball(name)
    for moment in moments(id):
        foot = moment.body.parts["working.forefoot"]
        assert min(dist(ball(moment), point) for point in outline(under, moment)) < 3
        assert min(dist(foot.at(8, -4.4), point) for point in outline(under, moment)) < 1.5


def test_a_towel_which_does_not_stretch_is_as_long_pulled_as_slack() -> None:
    lengths = [
        dist(moment.body.parts["other.hand"].at(*THROUGH), ball(moment)) for moment in moments("towel-calf-stretch")
    ]
    assert max(lengths) - min(lengths) < 0.12 * max(lengths)


def test_a_band_is_longest_when_the_foot_has_pushed() -> None:
    found = moments("band-push-down")
    pushed = max(found, key=lambda moment: dist(moment.body.parts["other.hand"].at(*THROUGH), ball(moment)))
    assert pushed.body.posture.angles["working.ankle_dorsiflexion"] < -20


def test_what_is_farther_away_is_drawn_higher_and_further_on() -> None:
    near, far = (strand("strap", moments("towel-calf-stretch"), "other", (deep, 12.0))[1] for deep in (0.0, 12.0))
    moment = moments("towel-calf-stretch")[0]
    assert far.place(moment).x > near.place(moment).x + 3
    assert far.place(moment).y > near.place(moment).y + 3
