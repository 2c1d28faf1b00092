"""A drawing written as SVG: one that moves by itself without a script, or a still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from footwork.figure.drawing import HEIGHT, WIDTH, Drawing, Panel
from footwork.figure.geometry import num
from footwork.figure.keyframes import Keyframes
from footwork.figure.palette import Palette
from footwork.figure.scene import Moment, Placed, Placing, Shape

_Entry = tuple[str, str, str, str]
"""Of the legend: a colour, its word, the classes by which both come and go, and what hides them at rest."""

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
    return _document(drawing, windows, told, _colours(drawing, palette), legend)


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
    style = _colours(drawing, palette) + rules.text()
    return _document(drawing, windows, told, style, legend)


def _legend_fading(drawing: Drawing, told: Told, rules: _Rules, rest: Moment) -> Iterator[_Entry]:
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


def _document(drawing: Drawing, windows: Iterable[str], told: Told, style: str, legend: Sequence[_Entry]) -> str:
    flip = f' transform="matrix(-1 0 0 1 {num(WIDTH)} 0)"' if drawing.mirrored else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" data-led="{LED}" '
        f'viewBox="0 0 {num(WIDTH)} {num(HEIGHT)}" role="img" '
        f'aria-labelledby="title desc"><title id="title">{escape(told.title)}</title>'
        f'<desc id="desc">{escape(told.desc)}</desc><style>{style}</style><g{flip}>{"".join(windows)}</g>'
        f"{_legend(drawing, legend)}</svg>"
    )


def _legend(drawing: Drawing, shown: Sequence[_Entry]) -> str:
    """Under the main view, in the corner that is its left one unless it is mirrored: a patch of each colour that
    muscles have in it, and its word, which is never mirrored."""
    wide = sum(_wide(word) for _colour, word, *_more in shown)
    edge, y = _LEGEND
    x = WIDTH - drawing.panels[0].window.x - edge - wide if drawing.mirrored else edge
    found = ""
    for colour, word, moves, faint in shown:
        found += f'<path class="{colour} key{moves}"{faint} d="M{num(x)} {num(y - 6)}h6v6h-6z"/>'
        found += f'<text class="told{moves}"{faint} x="{num(x + 9)}" y="{num(y)}">{escape(word)}</text>'
        x += _wide(word)
    return found


def _fills(drawing: Drawing) -> set[str]:
    """The names of all colours in it."""
    return {path.fill for panel in drawing.panels for shape in panel.shapes for path in shape.paths}


def _wide(word: str) -> float:
    return 12 + _LETTER * len(word)


_LEGEND = (9.0, 194.0)
_LETTER = 4.6
"""About how wide a letter of the legend is, in units of the picture."""


def _colours(drawing: Drawing, palette: Palette) -> str:
    """The page's colours, with light or dark ones of its own where there is no page; where a program that draws SVG
    knows no custom properties, the light ones."""
    named = palette._asdict()
    light = "".join(f"--figure-{name}:var({colour.variable},{colour.light});" for name, colour in named.items())
    dark = "".join(f"--figure-{name}:var({colour.variable},{colour.dark});" for name, colour in named.items())
    seen = _fills(drawing)
    fills = "".join(f".{name}{{fill:{colour}}}" for name, colour in drawing.look.colours.items() if name in seen)
    meant = "".join(
        f"{selector}{{{key}:{named[name].light};{key}:var(--figure-{name})}}" for selector, key, name in _MEANINGS
    )
    paler = "".join(f".{name}{{{rule}}}" for name, rule in _PALER.items() if name in seen)
    return f".figure{{{light}}}@media(prefers-color-scheme:dark){{.figure{{{dark}}}}}{fills}{_STROKES}{paler}{meant}"


_LINES = ".line-mark,.line-arrow,.line-hold,.line-floor,.line-wall"
_STROKES = (
    f"{_LINES}{{fill:none;stroke-width:3;stroke-linecap:round}}.edge{{stroke-width:1.6}}.inset{{stroke-width:4}}"
    ".works,.stretches{fill-opacity:.45}.shadow,.dim{fill-opacity:.14}.key{fill-opacity:1}"
    ".told{font:9px system-ui,sans-serif}"
)
_PALER = {
    "line-floor": "stroke-width:2;opacity:.35", "line-wall": "stroke-width:1;opacity:.2",
    "cupboard": "fill-opacity:.42", "cupboard-far": "fill-opacity:.6", "wall": "fill-opacity:.6",
    "wall-far": "fill-opacity:.35",
}  # fmt: skip
"""By the names of colours that few figures have."""

_MEANINGS = (
    (".ground", "fill", "ground"),
    (".inset", "stroke", "floor"),
    (".floor", "fill", "floor"),
    (".wall", "fill", "floor"),
    (".wall-far", "fill", "floor"),
    (".arrow", "fill", "mark"),
    (".edge", "fill", "edge"),
    (".told", "fill", "edge"),
    (".edge", "stroke", "edge"),
    (_LINES, "stroke", "mark"),
    (".line-hold", "stroke", "hold"),
)
