"""Reads a figure's SVG as a browser would: which shapes there are, and where each is at an instant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from xml.etree.ElementTree import Element, fromstring

from tests.figure.paths import Point, points
from tests.figure.places import Place, Way

SVG = "{http://www.w3.org/2000/svg}"
_FUNCTION = re.compile(r"(translate|rotate|scale)\(([^)]*)\)")
_RULE = re.compile(r"@keyframes ([\w-]+)\{((?:[^{}]+\{[^{}]*\})*)\}")
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
Rules = dict[str, list[tuple[list[float], dict[str, str]]]]


@dataclass(frozen=True)
class Group:
    """One shape: its paths with their classes, its place at rest, and the ways of its transform and opacity."""

    paths: tuple[tuple[str, str], ...]
    rest: Place
    ways: tuple[Way, Way]

    @property
    def fills(self) -> set[str]:
        return {fill for fill, _d in self.paths}

    def at(self, percent: float) -> Place:
        transform, opacity = self.ways
        return Place(*transform.at(percent), *opacity.at(percent))

    @cached_property
    def outlines(self) -> list[tuple[str, list[Point]]]:
        """Points along each path with its class, where it is not moved."""
        return [(fill, points(d)) for fill, d in self.paths]

    @cached_property
    def outline(self) -> list[Point]:
        """Points along all its paths, where it is not moved."""
        return [point for _fill, d in self.paths for point in points(d)]


@dataclass(frozen=True)
class Window:
    """`inset`: it lies upon another."""

    x: float
    y: float
    width: float
    height: float
    inset: bool
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Read:
    """`lasts` in ms, 0 for a still."""

    title: str
    desc: str
    style: str
    mirrored: bool
    lasts: float
    windows: tuple[Window, ...]

    def seen(self, window: Window, point: Point) -> Point:
        """A point of a window as it is seen in the picture."""
        x, y = window.x + point[0], window.y + point[1]
        return (320 - x if self.mirrored else x), y


@cache
def read(svg: str) -> Read:
    root = fromstring(svg)  # noqa: S314 - our own
    style = _text(root, "style")
    (picture,) = root.findall(f"{SVG}g")
    flip = picture.get("transform")
    assert flip in (None, "matrix(-1 0 0 1 320 0)")
    lasts = re.search(r"\.m\{animation:([\d.e+]+)ms linear infinite\}", style)
    rules = keyframes(style)
    windows = tuple(_window(one, rules) for one in picture.findall(f"{SVG}svg"))
    return Read(_text(root, "title"), _text(root, "desc"), style, bool(flip), float(lasts[1]) if lasts else 0, windows)


def _text(root: Element, name: str) -> str:
    (found,) = root.findall(f"{SVG}{name}")
    return found.text or ""


def keyframes(style: str) -> Rules:
    """By name: instants in percent and what is declared for them, in the order in which they are written."""
    return {name: [_block(*block) for block in _BLOCK.findall(inside)] for name, inside in _RULE.findall(style)}


def _block(instants: str, declared: str) -> tuple[list[float], dict[str, str]]:
    return [float(one.rstrip("%")) for one in instants.split(",")], _declared(declared)


def _declared(text: str) -> dict[str, str]:
    return {name.strip(): value.strip() for name, value in (one.split(":") for one in text.split(";") if one)}


def _window(element: Element, rules: Rules) -> Window:
    groups = tuple(_group(one, rules) for one in element.findall(f"{SVG}g"))
    (ground,) = element.findall(f"{SVG}rect")
    x, y, width, height = (float(element.get(name, 0)) for name in ("x", "y", "width", "height"))
    return Window(x, y, width, height, "inset" in ground.get("class", "").split(), groups)


def _group(element: Element, rules: Rules) -> Group:
    inner = next(iter(element.findall(f"{SVG}g")), element)
    rest = Place._make((*placed(element.get("transform", "")), float(inner.get("opacity", 1))))
    paths = tuple((path.get("class", ""), path.get("d", "")) for path in inner.findall(f"{SVG}path"))
    values: dict[str, dict[float, tuple[float, ...]]] = {"transform": {}, "opacity": {}}
    for one in {element, inner}:
        moved, *names = (one.get("class") or "none").split()
        for instants, declared in rules[names[0]] if moved == "m" else []:
            for property, text in declared.items():
                value = placed(text) if property == "transform" else (float(text),)
                values[property] |= dict.fromkeys(instants, value)
    return Group(paths, rest, (Way(values["transform"], rest[:5]), Way(values["opacity"], rest[5:])))


def placed(transform: str) -> tuple[float, ...]:
    """Moved, then turned, then stretched, each of which may be missing, and nothing else."""
    assert not _FUNCTION.sub("", transform), transform
    found = {name: [_number(one) for one in re.split("[ ,]+", text)] for name, text in _FUNCTION.findall(transform)}
    assert [*found] == [name for name in ("translate", "rotate", "scale") if name in found], transform
    x, y = found.get("translate", [0, 0])
    (angle,) = found.get("rotate", [0])
    along, across = found.get("scale", [1, 1])
    return x, y, angle, along, across


def _number(text: str) -> float:
    return float(re.sub("(px|deg)$", "", text))
