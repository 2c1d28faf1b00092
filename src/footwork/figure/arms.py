"""Arms: as a pose bends them, or as it takes to bring a hand to what it is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import asin, atan2, degrees, dist

from footwork.core.picture import Furniture, Support, Where
from footwork.core.pose import Hand
from footwork.figure.build import BALL, FOREARM, HAND, THIGH, TRUNK, UPPER_ARM, Build
from footwork.figure.geometry import Frame, Point, angle_at_height, nearest_turn, rotated, two_links

WRIST_HEIGHT = 2.6
"""Of a hand that lies flat on the floor."""

WORKTOP_HEIGHT = 90.0
"""As kitchens have it, in cm."""

_ON_WALL, _BESIDE = 122.0, 112.0
"""How high the wrist is of a hand on a wall ahead, below the shoulders, and of one on a wall beside a body, in cm."""

_ON_TOP = 100.0
"""How high it is on a worktop beside a body, as drawn: the worktop is farther away than the arm, in cm."""

_NEAR = 6.0
"""How far a hand is from what it is only near, in cm."""

THROUGH: Point = (5.2, -0.2)
"""Where what a closed hand holds runs through it, from the wrist, in cm."""

RAIL_HEIGHT = 104.0
"""Of the rail of a stair where a hand holds it, in cm."""

RAIL_SLOPE = 25.0
"""In degrees, as stairs rise: a step high and as deep as a foot is long and some."""

_AHEAD = 26.0
"""How far ahead of the hip a hand is that steadies a body from the side, in cm."""

_CHEST, _OTHER_ARM = (25.0, -11.0), (27.0, -8.5)
"""On the trunk, where a forearm leaves its front, and where the hand of a farther arm comes round it."""

_WRIST = 40.0
"""How far a wrist turns to where a band pulls, in degrees."""

_TIP = 1.2
"""Half the thickness of fingers, in cm."""

Parts = Mapping[str, Frame]

ON_SUPPORT = (Hand.WALL, Hand.WORKTOP, Hand.RAIL, Hand.NEAR)
"""Where a hand is on what a picture has to lean on or hold, or near it."""


def arm(
    angles: dict[str, float], side: str, parts: Parts, hand: Hand, build: Build, support: Support | None
) -> dict[str, Frame]:
    """The parts of an arm; where its hand is on something, its `angles` are set to what that takes."""
    upper = parts["trunk"].then(TRUNK - 5, 0, 180 + angles[f"{side}_arm.shoulder_flexion"])
    elbow = angles[f"{side}_arm.elbow_flexion"]
    if hand is Hand.NONE:
        forearm = upper.then(UPPER_ARM, 0, elbow)
        return _named(side, upper, forearm, forearm.then(FOREARM, 0, 0))
    if hand is Hand.BAND:
        return _at_band(side, parts, upper, elbow)
    if hand is Hand.CHEST:
        return _across_chest(angles, side, parts, upper)
    if hand is Hand.FLOOR:
        return _on_floor(angles, side, upper, elbow)
    rests = rest(hand, side, parts, build, support)
    turned, bend = two_links((upper.x, upper.y), (rests.x, rests.y), UPPER_ARM, FOREARM, bends=1)
    turned = nearest_turn(turned, parts["trunk"].angle + 180)
    angles[f"{side}_arm.shoulder_flexion"] = turned - parts["trunk"].angle - 180
    angles[f"{side}_arm.elbow_flexion"] = bend
    forearm = upper._replace(angle=turned).then(UPPER_ARM, 0, bend)
    wrist = forearm.at(FOREARM, 0)
    return _named(side, upper._replace(angle=turned), forearm, Frame(*wrist, nearest_turn(rests.angle, forearm.angle)))


def _named(side: str, upper: Frame, forearm: Frame, hand: Frame) -> dict[str, Frame]:
    return {f"{side}.upper_arm": upper, f"{side}.forearm": forearm, f"{side}.hand": hand}


def _at_band(side: str, parts: Parts, upper: Frame, elbow: float) -> dict[str, Frame]:
    """The hand turned to the foot that the band goes to, as far as a wrist turns."""
    forearm = upper.then(UPPER_ARM, 0, elbow)
    wrist, (x, y) = forearm.at(FOREARM, 0), parts["working.forefoot"].at(*BALL[:2])
    turn = nearest_turn(degrees(atan2(y - wrist[1], x - wrist[0])) - forearm.angle, 0)
    return _named(side, upper, forearm, forearm.then(FOREARM, 0, max(-_WRIST, min(_WRIST, turn))))


def _across_chest(angles: dict[str, float], side: str, parts: Parts, upper: Frame) -> dict[str, Frame]:
    """The forearm to the front of the chest, where it goes on out of the plane of the picture, and the hand where it
    comes back onto the other arm."""
    forearm = upper.then(UPPER_ARM, 0, 0)
    x, y = parts["trunk"].at(*_CHEST)
    turned = nearest_turn(degrees(atan2(y - forearm.y, x - forearm.x)), upper.angle + 90)
    angles[f"{side}_arm.elbow_flexion"] = turned - upper.angle
    hand = Frame(*parts["trunk"].at(*_OTHER_ARM), parts["trunk"].angle + 96)
    return _named(side, upper, forearm._replace(angle=turned), hand)


def _on_floor(angles: dict[str, float], side: str, upper: Frame, elbow: float) -> dict[str, Frame]:
    wrist = rotated((FOREARM, 0), elbow)
    turned = angle_at_height((UPPER_ARM + wrist[0], wrist[1]), WRIST_HEIGHT - upper.y, upper.angle)
    angles[f"{side}_arm.shoulder_flexion"] += turned - upper.angle
    upper = upper._replace(angle=turned)
    forearm = upper.then(UPPER_ARM, 0, elbow)
    flat = 180 * round(forearm.angle / 180) - forearm.angle
    return _named(side, upper, forearm, forearm.then(FOREARM, 0, flat))


def rest(hand: Hand, side: str, parts: Parts, build: Build, support: Support | None) -> Frame:
    """Where a wrist is whose hand is on something, and how the hand is turned. KeyError where it is not there."""
    if hand in ON_SUPPORT:
        if support is None or hand.value not in (support.what.value, Hand.NEAR):
            raise KeyError(hand.value)
        return _on_support(hand, support, parts, build)
    return _RESTS[hand](side, parts, build)


def missed(side: str, parts: Parts, hand: Hand, build: Build, support: Support | None) -> float:
    """How far a hand is from what it is on, in cm, because the arm does not reach it. One that lies in the lap just
    hangs where the lap is out of reach."""
    if hand in (Hand.NONE, Hand.FLOOR, Hand.THIGH, Hand.BAND, Hand.CHEST):
        return 0.0
    return dist(parts[f"{side}.hand"][:2], rest(hand, side, parts, build, support)[:2])


def _on_support(hand: Hand, support: Support, parts: Parts, build: Build) -> Frame:
    """A hand that is only near is a little above a worktop, or a little back from a wall."""
    rests = _SUPPORTS[support.what, support.where](parts, build, support.away)
    if hand is not Hand.NEAR:
        return rests
    return rests._replace(y=rests.y + _NEAR) if support.what is Furniture.WORKTOP else rests._replace(x=rests.x - _NEAR)


def _on_wall(_parts: Parts, build: Build, away: float) -> Frame:
    """Palm and fingertips flat on it, the fingers up."""
    lean = (build.wrist - _TIP) / HAND * 57.3
    return Frame(away - build.wrist, _ON_WALL, 90 - lean)


def _on_wall_beside(parts: Parts, _build: Build, _away: float) -> Frame:
    return Frame(parts["trunk"].x + _AHEAD, _BESIDE, 66)


def _on_wall_behind(parts: Parts, _build: Build, _away: float) -> Frame:
    return Frame(parts["trunk"].x - 6, parts["trunk"].y - 4, -92)


def _on_worktop(_parts: Parts, build: Build, away: float) -> Frame:
    """Before its edge, the fingers flat on it."""
    rises = build.wrist - _TIP
    return Frame(away - build.wrist, WORKTOP_HEIGHT + build.wrist, -degrees(asin(rises / (HAND - _TIP))))


def _on_worktop_beside(parts: Parts, _build: Build, _away: float) -> Frame:
    return Frame(parts["trunk"].x + _AHEAD, _ON_TOP, -16)


def _on_rail(_parts: Parts, _build: Build, away: float) -> Frame:
    """Closed round it."""
    return Frame(away, RAIL_HEIGHT, RAIL_SLOPE)


def _on_thigh(side: str, parts: Parts, build: Build) -> Frame:
    thigh = parts[f"{side}.thigh"]
    on = (build.thigh + build.knee) / 2 + build.wrist - 0.6
    return Frame(*thigh.at(THIGH * 0.5, on), thigh.angle - 8)


def _at_crossed(x: float, y: float, turned: float) -> Callable[[str, Parts, Build], Frame]:
    """Closed round a place of the foot that lies across the other knee, from that knee."""

    def wrist(_side: str, parts: Parts, _build: Build) -> Frame:
        knee = parts["other.shank"]
        return Frame(knee.x + x, knee.y + y, 0.0).then(0.0, 0.0, turned).then(-THROUGH[0], -THROUGH[1], 0.0)

    return wrist


_SUPPORTS: Mapping[tuple[Furniture, Where], Callable[[Parts, Build, float], Frame]] = {
    (Furniture.WALL, Where.AHEAD): _on_wall, (Furniture.WALL, Where.BESIDE): _on_wall_beside,
    (Furniture.WALL, Where.BEHIND): _on_wall_behind,
    **dict.fromkeys(((Furniture.RAIL, where) for where in Where), _on_rail),
    **dict.fromkeys(((Furniture.WORKTOP, where) for where in Where), _on_worktop),
    (Furniture.WORKTOP, Where.BESIDE): _on_worktop_beside,
}  # fmt: skip
_RESTS: Mapping[Hand, Callable[[str, Parts, Build], Frame]] = {
    Hand.THIGH: _on_thigh, Hand.TOES: _at_crossed(11.0, 10.5, -18), Hand.BIG_TOE: _at_crossed(12.0, 13.0, -18),
    Hand.SOLE: _at_crossed(-3.4, 3.6, -6), Hand.MIDFOOT: _at_crossed(-1.4, 5.0, -6),
}  # fmt: skip
