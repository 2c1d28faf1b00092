"""A drawing written as SVG: one that moves by itself without a script, or a still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from footwork.figure.drawing import HEIGHT, WIDTH, Drawing, Panel
from footwork.figure.geometry import num
from footwork.figure.keyframes import Keyframes
from footwork.figure.legend import Entry, legend_of
from footwork.figure.palette import Palette
from footwork.figure.scene import Moment, Placed, Placing, Shape
from footwork.figure.svg_style import colours

LED = "led"
"""The class of a figure that a player moves: it moves even where a person prefers less motion, by steps then."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure says to those who do not see it, and what the colours of muscles mean, by their names."""

    title: str
    desc: str
    legend: Mapping[str, str] = field(default_factory=dict)


def still(drawing: Drawing, moment: Moment, told: Told, palette: Palette) -> str:
    windows = []
    for panel in drawing.panels:
        aside = drawing.subject.aside(panel.view, moment)
        placed = [
            (shape, _in_window(panel, shape.place(moment), 0.0 if shape.stays else aside)) for shape in panel.shapes
        ]
        drawn = (f"<g{_attributes(place)}>{_paths(shape, panel)}</g>" for shape, place in placed if place.opacity > 0)
        windows.append(_window(panel, drawn))
    legend = [(colour, word, "", "") for colour, word in told.legend.items() if lit(drawing, colour, moment)]
    return _document(drawing, windows, told, colours(drawing, palette), legend)


def lit(drawing: Drawing, colour: str, moment: Moment) -> float:
    """How strongly a colour of muscles is seen, in all views, at a moment."""
    places = (shape.place for panel in drawing.panels for shape in panel.shapes if _has(shape, colour))
    return max((place(moment).opacity for place in places), default=0.0)


def _has(shape: Shape, colour: str) -> bool:
    return any(path.fill == colour for path in shape.paths)


def moving(drawing: Drawing, rest: Moment, told: Told, palette: Palette) -> str:
    """One repetition, over and over; `rest` is what it shows in print, or where less motion is preferred."""
    rules = _Rules(Keyframes(drawing.repetition))
    moments = drawing.repetition.moments()
    at_rest = moments.index(rest)
    windows = []
    for panel in drawing.panels:
        asides = [drawing.subject.aside(panel.view, moment) for moment in moments]
        stays = [0.0] * len(moments)
        placings = {(shape.place, shape.stays): None for shape in panel.shapes}
        ways = {(place, stay): _way(panel, place, moments, stays if stay else asides) for place, stay in placings}
        groups = {key: _groups(rules, way, at_rest) for key, way in ways.items()}
        shapes = ((groups[shape.place, shape.stays], _paths(shape, panel)) for shape in panel.shapes)
        windows.append(_window(panel, (f"{start}{paths}{end}" for (start, end), paths in shapes)))
    legend = list(_legend_fading(drawing, told, rules, rest))
    style = colours(drawing, palette) + rules.text()
    return _document(drawing, windows, told, style, legend)


def _legend_fading(drawing: Drawing, told: Told, rules: _Rules, rest: Moment) -> Iterator[Entry]:
    """Each word comes and goes with its colour."""
    moments = drawing.repetition.moments()
    for colour, word in told.legend.items():
        shares = [lit(drawing, colour, moment) for moment in moments]
        if any(shares):
            moves = rules.motion([Placed(opacity=share) for share in shares])
            faint = "" if lit(drawing, colour, rest) else ' opacity="0"'
            yield colour, word, f" {moves}" if moves else "", faint


@dataclass(slots=True)
class _Rules:
    """Keyframes by their text: shapes that move alike share them."""

    keyframes: Keyframes
    names: dict[str, str] = field(default_factory=dict)

    def name(self, way: Sequence[Placed]) -> str:
        """An attribute, or nothing for what does not move."""
        named = self.motion(way)
        return f' class="{named}"' if named else ""

    def motion(self, way: Sequence[Placed]) -> str:
        """Names of classes."""
        frames = self.keyframes.of(way)
        return f"m {self.names.setdefault(frames, f'm{len(self.names)}')}" if frames else ""

    def text(self) -> str:
        rules = "".join(
            f"@keyframes {name}{{{frames}}}.{name}{{animation-name:{name}}}" for frames, name in self.names.items()
        )
        return (
            f".m{{animation:{num(self.keyframes.lasts, 3)}ms linear infinite}}{rules}"
            f"@media(prefers-reduced-motion:reduce){{.figure:not(.{LED}) .m{{animation:none}}}}"
            "@media print{.m{animation:none!important}}"
        )


def _groups(rules: _Rules, way: Sequence[Placed], at_rest: int) -> tuple[str, str]:
    """The tags around a shape. What both moves and fades is in two groups, so that it shares with other shapes how it
    moves and with others how it fades."""
    moving = [place._replace(opacity=1.0) for place in way]
    fading = [Placed(opacity=place.opacity) for place in way]
    if (moved := rules.name(moving)) and (faded := rules.name(fading)):
        rest = way[at_rest].opacity
        faint = f' opacity="{num(rest, 2)}"' if rest < 1 else ""
        return f"<g{moved}{_attributes(moving[at_rest])}><g{faded}{faint}>", "</g></g>"
    return f"<g{rules.name(way)}{_attributes(way[at_rest])}>", "</g>"


def _way(panel: Panel, place: Placing, moments: Sequence[Moment], asides: Sequence[float]) -> list[Placed]:
    """Where a shape is at all moments; most of a body that lies stays where it is, and that is soon said."""
    places = [place(moment) for moment in moments]
    if not any(asides) and places.count(places[0]) == len(places):
        return [_in_window(panel, places[0], 0.0)] * len(places)
    return [_in_window(panel, there, aside) for there, aside in zip(places, asides, strict=True)]


def _in_window(panel: Panel, placed: Placed, aside: float) -> Placed:
    """A shape's place in its window, in units of the picture, y downwards."""
    x, y, angle, along, across, opacity = placed
    (left, top), scale = panel.origin, panel.scale
    return Placed(left + (x - aside) * scale, top - y * scale, angle, along, across, opacity)


def _attributes(placed: Placed) -> str:
    turned = f"rotate({num(-placed.angle)})" if placed.angle else ""
    stretched = f"scale({num(placed.along, 3)} {num(placed.across, 3)})" if placed[3:5] != (1, 1) else ""
    faint = f' opacity="{num(placed.opacity, 2)}"' if placed.opacity < 1 else ""
    return f' transform="translate({num(placed.x)} {num(placed.y)}){turned}{stretched}"{faint}'


def _paths(shape: Shape, panel: Panel) -> str:
    return "".join(f'<path class="{path.fill}" d="{path.d(panel.scale)}"/>' for path in shape.paths)


def _window(panel: Panel, groups: Iterable[str]) -> str:
    x, y, width, height, inset, _covered = panel.window
    size = f'width="{num(width)}" height="{num(height)}"'
    ground = "ground inset" if inset else "ground"
    return f'<svg x="{num(x)}" y="{num(y)}" {size}><rect class="{ground}" {size} rx="10"/>{"".join(groups)}</svg>'


def _document(drawing: Drawing, windows: Iterable[str], told: Told, style: str, legend: Sequence[Entry]) -> str:
    flip = f' transform="matrix(-1 0 0 1 {num(WIDTH)} 0)"' if drawing.mirrored else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" data-led="{LED}" '
        f'viewBox="0 0 {num(WIDTH)} {num(HEIGHT)}" role="img" '
        f'aria-labelledby="title desc"><title id="title">{escape(told.title)}</title>'
        f'<desc id="desc">{escape(told.desc)}</desc><style>{style}</style><g{flip}>{"".join(windows)}</g>'
        f"{legend_of(drawing, legend)}</svg>"
    )
