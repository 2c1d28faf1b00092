"""The whole person who sits, from the front, for what rolls a foot and cannot be seen from the side: the working leg is
the left one, on our right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from footwork.figure import back_view, front_view
from footwork.figure.back_view import HALF_SHOULDER
from footwork.figure.bands import tied
from footwork.figure.build import SEATED_HIP, TRUNK, Build
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, along, around, fixed, flat
from footwork.figure.seats import table

_APART = 10.0
"""How far each foot is from the middle of the body, in cm."""

_BACK = 3.6
"""How much higher in the picture the foot is that does not work: it stands farther back, out of the way of a band."""

_SEAT, _HALF_SEAT, _BACKREST = 38.0, 21.0, 84.0
_TABLE_OUT, _TABLE_IN, _TABLE = 24.0, -46.0, 27.0
"""How far from the working foot a table's leg stands on its outer or its inner side, and how much is shown of it."""

_BAND_HEIGHT = 4.6
TOP = SEATED_HIP + TRUNK + 32.0
"""In cm above the floor."""


def edges(moments: Sequence[Moment], *, band: bool) -> tuple[float, float]:
    """What the view shows to the left and to the right of the middle of the body, in cm."""
    half = HALF_SHOULDER + 9
    if not band:
        return -half, half
    leg = _table_leg(moments)
    return min(-half, leg - _TABLE), max(half, leg + _TABLE)


def sitting(build: Build, moments: Sequence[Moment]) -> list[Shape]:
    """In drawing order: the chair first, the hands last."""
    here, there = (_APART, -front_view.FLOOR), (-_APART, _BACK - front_view.FLOOR)
    sole = front_view.foot(build)
    return [
        _chair(),
        *(replace(shape, place=_other(*there)) for shape in sole),
        *(replace(shape, place=_moved(shape.place, *here)) for shape in [*sole, *front_view.muscles(moments)]),
        *(replace(shape, place=_seated) for shape in back_view.trunk(build)),
        _face(build),
        *_laps(build),
    ]


def band_aside(moments: Sequence[Moment]) -> list[Shape]:
    """From a table's leg at the side, the first shape, to the front of the working foot."""
    x, way = _table_leg(moments), 1 if front_view.pulled_outwards(moments) else -1
    anchor = x - _APART - way * 1.6, _BAND_HEIGHT + front_view.FLOOR
    shapes = front_view.pulled(moments, anchor)
    fixed_to = Shape((*table(x, 0.0, way=way), tied(x, _BAND_HEIGHT)), fixed)
    return [fixed_to, *(replace(one, place=_moved(one.place, _APART, -front_view.FLOOR)) for one in shapes)]


def _table_leg(moments: Sequence[Moment]) -> float:
    return _APART + (_TABLE_OUT if front_view.pulled_outwards(moments) else _TABLE_IN)


def _moved(place: Placing, x: float, y: float) -> Placing:
    def placed(moment: Moment) -> Placed:
        there = place(moment)
        return there._replace(x=there.x + x, y=there.y + y)

    return placed


def _other(x: float, y: float) -> Placing:
    """As in a mirror, and at rest."""
    return lambda _moment: Placed(x, y, 180.0, across=-1.0)


def _seated(_moment: Moment) -> Placed:
    return Placed(0.0, SEATED_HIP - back_view.HIP_HEIGHT)


def _chair() -> Shape:
    low, out = _SEAT - 3, _HALF_SEAT
    legs = [flat("prop", (x - 1.4, 0), (x + 1.4, 0), (x + 1.6, low), (x - 1.6, low)) for x in (2 - out, out - 2)]
    rest = flat("prop-far", (-out, _SEAT), (out, _SEAT), (out - 1, _BACKREST), (1 - out, _BACKREST))
    seat = around("prop", (-out, _SEAT - 2, 2.2), (out, _SEAT - 2, 2.2))
    return Shape((rest, *legs, seat), fixed)


def _laps(build: Build) -> list[Shape]:
    """Thighs that come towards us, and the arms whose hands lie on them."""
    ways = (-1, 1)
    thighs = [part for way in ways for part in _thigh(build, way)]
    return [Shape(_edged(parts), fixed) for parts in (thighs, [part for way in ways for part in _arm(build, way)])]


def _thigh(build: Build, way: int) -> list[tuple[Path, Path]]:
    x, y, wide = way * _APART, SEATED_HIP + (_BACK if way < 0 else 0), build.thigh
    knee = _both("skin", (x, y - 4, build.knee * 1.04), (x, y - 8, build.knee * 0.97))
    leg = [(x + way * dx * wide, y + dy) for dx, dy in _SHORTS]
    return [knee, (along("edge", *leg), along("shorts", *leg))]


_SHORTS = ((-1.0, -3.0), (-0.9, 5.0), (0.0, 9.0), (0.9, 5.0), (1.0, -2.0), (0.75, -6.0), (0.0, -7.0), (-0.75, -6.0))
"""A thigh seen from its knee: in halves of its width to the outer side, and cm upwards from the hip."""


def _arm(build: Build, way: int) -> list[tuple[Path, Path]]:
    shoulder, elbow = (way * HALF_SHOULDER, SEATED_HIP + TRUNK - 6), (way * (HALF_SHOULDER + 4), SEATED_HIP + 21)
    wrist, palm = (way * (_APART + 6), SEATED_HIP + 11), (way * (_APART + 3.4), SEATED_HIP + 6)
    half = (shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2
    return [
        _both("skin", (*half, build.upper_arm * 0.9), (*elbow, build.upper_arm * 0.8)),
        _both("sleeve", (*shoulder, build.shoulder * 0.9), (*half, build.upper_arm + 0.5)),
        _both("skin", (*elbow, build.upper_arm * 0.8), (*wrist, build.wrist)),
        _both("skin", (*wrist, build.wrist), (*palm, 3.5)),
        _both("skin", (*palm, 3.5), (way * (_APART + 1.6), SEATED_HIP - 1, 2.3)),
        _both("skin", (way * (_APART + 2), SEATED_HIP + 8, 1.4), (way * (_APART - 3), SEATED_HIP + 4, 1.1)),
    ]


def _face(build: Build) -> Shape:
    nape = SEATED_HIP + TRUNK
    neck = _both("skin", (0, nape - 1, build.neck + 0.6), (0, nape + 9, build.neck))
    ears = [_both("skin", (way * 7.8, nape + 14.4, 1.3), (way * 8.2, nape + 16.4, 1.5)) for way in (-1, 1)]
    hair = _both("hair", (0, nape + 19, 9.0), (0, nape + 21, 8.6))
    face = [(x, nape + y) for x, y in _FACE]
    skin = along("edge", *face), along("skin", *face)
    marks = [around(fill, *((x, nape + y, r) for x, y, r in circles)) for fill, *circles in _MARKS]
    return Shape((*_edged([neck, hair, *ears]), *skin, *marks), fixed)


_FACE = (
    (0.0, 4.6), (4.4, 7.2), (6.9, 12.6), (7.4, 18.6), (5.6, 22.0), (0.0, 22.8), (-5.6, 22.0), (-7.4, 18.6),
    (-6.9, 12.6), (-4.4, 7.2),
)  # fmt: skip
_MARKS = (
    *(("eye", (x - 0.05, 16.8, 0.8), (x + 0.05, 16.8, 0.8)) for x in (-3.1, 3.1)),
    *(("hair", (x - 1.5, 19.4, 0.4), (x + 1.5, 19.4, 0.4)) for x in (-3.1, 3.1)),
    ("shade", (-0.9, 12.6, 0.4), (0.9, 12.6, 0.4)),
    ("shade", (-2.0, 9.2, 0.4), (2.0, 9.2, 0.4)),
)


def _both(fill: str, *circles: tuple[float, float, float]) -> tuple[Path, Path]:
    return around("edge", *circles), around(fill, *circles)


def _edged(pairs: Iterable[tuple[Path, Path]]) -> tuple[Path, ...]:
    """All edges first, so that none runs where two parts join."""
    outlines, fills = zip(*pairs, strict=True)
    return (*outlines, *fills)
