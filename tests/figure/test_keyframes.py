"""What moves is, at every instant, where the movement has it: the keyframes are read and compared with the poses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import hypot

import pytest

from footwork.core.picture import View
from footwork.core.side import Side
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.figure import motion
from footwork.figure.boxes import Box, box
from footwork.figure.drawing import Drawing, Panel
from footwork.figure.moments import Stretch
from footwork.figure.scene import Moment, Placed
from footwork.figure.subject import Subject
from tests.figure.drawn import CASES, drawn, figure, moving
from tests.figure.paths import commands
from tests.figure.places import Place
from tests.figure.reading import Group, Window, keyframes, placed, read

NEAR = 1.0
"""How far a part of a body may be from where it is, in units of a picture that is 320 wide ..."""

LOOSE = {"pencil": 3.5, "band": 3.5, "stone": 3.5, "marble": 3.5}
"""... and what falls, is snatched or springs taut between two moments."""

FAINT = 0.07
LEAP = 0.0005
"""The share of the whole in which marks come and go."""

FINER = 3
STRIDE = 5
"""Every so manieth point of an outline, and instant of the last round, is looked at."""


def finely(id: str, side: Side, pace: Pace, monkeypatch: pytest.MonkeyPatch) -> Drawing:
    """The same figure with moments between the moments, in windows fitted as they were."""
    coarse = figure(id, side, pace).drawing
    fitted = {view: box(coarse.subject, view) for view in View}

    def as_fitted(_subject: Subject, view: View) -> Box:
        return fitted[view]

    with monkeypatch.context() as patch:
        patch.setattr(motion, "SAMPLES_PER_POSE", motion.SAMPLES_PER_POSE * FINER)
        patch.setattr(motion, "SAMPLES_PER_STOP", motion.SAMPLES_PER_STOP * FINER)
        patch.setattr("footwork.figure.drawing.box", as_fitted)
        return drawn(coarse.subject.exercise, side=side, pace=pace).drawing


def instants(drawing: Drawing) -> Iterator[tuple[float, Moment]]:
    """Instants inside of stretches, in their first and last round, with the moment that each of them should show."""
    for stretch in drawing.repetition.stretches:
        lasts = stretch.move.lasts / stretch.move.rounds
        ends = stretch.move.at + lasts - LEAP * drawing.repetition.lasts
        inside = [(at, moment) for at, moment in _inside(stretch) if at < ends]
        yield from inside
        later = lasts * (int(stretch.move.rounds) - 1)
        yield from ((at + later, moment) for at, moment in inside[::STRIDE] if later)


def _inside(stretch: Stretch) -> Iterator[tuple[float, Moment]]:
    if len(stretch.moments) == 2:
        assert stretch.moments[0].body == stretch.moments[1].body
        yield from ((stretch.move.at + stretch.move.lasts * share, stretch.moments[0]) for share in (0.05, 0.5, 0.95))
    else:
        yield from ((moment.at, moment) for moment in stretch.moments[1:-1])


def exact(drawing: Drawing, panel: Panel, placed: Placed, moment: Moment) -> Place:
    """In the window: y grows downwards, and so do angles."""
    x = placed.x - drawing.subject.aside(panel.view, moment)
    (left, top), scale = panel.origin, panel.scale
    return Place(left + x * scale, top - placed.y * scale, -placed.angle, *placed[3:])


def apart(group: Group, window: Window, one: Place, two: Place) -> float:
    """How far a shape at two places is apart, at those of its points that can be seen in the window."""
    outline = group.outline[::STRIDE]
    outlines = zip(one.of(outline), two.of(outline), strict=True)
    seen = [(a, b) for a, b in outlines if 0 <= a[0] <= window.width and 0 <= a[1] <= window.height]
    return max((hypot(a[0] - b[0], a[1] - b[1]) for a, b in seen), default=0.0)


@pytest.mark.parametrize("pace", [UNHURRIED, BRISK], ids=float)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_between_the_moments_that_are_written_everything_is_near_where_it_should_be(
    id: str, side: Side, pace: Pace, monkeypatch: pytest.MonkeyPatch
) -> None:
    exactly, shown = finely(id, side, pace, monkeypatch), read(moving(id, side, pace))
    for at, moment in instants(exactly):
        percent = 100 * (at % shown.lasts) / shown.lasts
        for panel, window in zip(exactly.panels, shown.windows, strict=True):
            for shape, group in zip(panel.shapes, window.groups, strict=True):
                expected, found = exact(exactly, panel, shape.place(moment), moment), group.at(percent)
                told = f"{group.fills} in {panel.view} at {at:.0f} ms: {found}, not {expected}"
                assert abs(found.opacity - expected.opacity) <= FAINT, told
                near = max(LOOSE.get(fill, NEAR) for fill in group.fills)
                assert not expected.opacity or apart(group, window, expected, found) <= near, told


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_keyframes_of_a_shape_turn_and_stretch_it_alike_so_that_each_number_goes_straight(
    id: str, side: Side
) -> None:
    for name, blocks in keyframes(read(moving(id, side)).style).items():
        written = [tuple(re.findall(r"(\w+)\(", declared.get("transform", ""))) for _instants, declared in blocks]
        longest = max(written, key=len)
        assert all(one == longest[: len(one)] for one in written), f"{name}: {set(written)}"
        assert len({frozenset(declared) for _instants, declared in blocks}) == 1, name


@pytest.mark.parametrize(("id", "side"), CASES)
def test_every_instant_is_written_once_within_the_whole(id: str, side: Side) -> None:
    for name, blocks in keyframes(read(moving(id, side)).style).items():
        instants = [instant for ones, _declared in blocks for instant in ones]
        assert min(instants) == 0, name
        assert max(instants) <= 100, name
        for instant in {one for one in instants if instants.count(one) > 1}:
            places = [placed(declared.get("transform", "")) for ones, declared in blocks if instant in ones]
            shown = {declared.get("opacity") for ones, declared in blocks if instant in ones}
            assert len(shown) == 1, f"{name} at {instant}%"
            assert all(place == pytest.approx(places[0], abs=0.3) for place in places), f"{name} at {instant}%"


def test_a_count_begins_at_the_same_pose_and_after_the_same_time_as_every_other() -> None:
    shown = read(moving("ankle-circle", Side.LEFT))
    foot = next(group for group in shown.windows[0].groups if "nail" in group.fills)
    starts = [foot.at(5 * count) for count in range(10)]
    assert shown.lasts == 40_000
    assert all(start == pytest.approx(starts[0], abs=0.02) for start in starts)
    middles = [foot.at(5 * count + 2.5) for count in range(10)]
    assert all(middle == pytest.approx(middles[0], abs=0.02) for middle in middles)
    assert abs(middles[0].y - starts[0].y) > 10


def test_the_floor_looks_the_same_after_a_round_of_walking() -> None:
    shown = read(moving("toe-walk", Side.BOTH))
    for window in shown.windows:
        (stripes,) = (group for group in window.groups if "line-floor" in group.fills)
        dashes = [numbers[0] for letter, numbers in commands(stripes.paths[0][1]) if letter == "M"]
        apart_ = (dashes[-1] - dashes[0]) / (len(dashes) - 1)
        passes = (stripes.at(0).x - stripes.at(99.99).x) / apart_
        assert passes == pytest.approx(round(passes), abs=0.02)
        assert passes >= 1
        assert stripes.at(99.99).x + dashes[-1] > window.width
        assert stripes.at(0).x + dashes[0] < 0
