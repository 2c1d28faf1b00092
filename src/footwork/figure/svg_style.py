"""The colours and lines of a figure, as CSS."""

from __future__ import annotations

from footwork.figure.drawing import Drawing
from footwork.figure.palette import Palette


def _fills(drawing: Drawing) -> set[str]:
    """The names of all colours in it."""
    return {path.fill for panel in drawing.panels for shape in panel.shapes for path in shape.paths}


def colours(drawing: Drawing, palette: Palette) -> str:
    """The page's colours, with light or dark ones of its own where there is no page; where a program that draws SVG
    knows no custom properties, the light ones."""
    named = palette._asdict()
    light = "".join(f"--figure-{name}:var({colour.variable},{colour.light});" for name, colour in named.items())
    dark = "".join(f"--figure-{name}:var({colour.variable},{colour.dark});" for name, colour in named.items())
    seen = _fills(drawing)
    fills = "".join(f".{name}{{fill:{colour}}}" for name, colour in drawing.look.colours.items() if name in seen)
    if "stretches" in seen:
        fills += f".stretches{{stroke:{drawing.look.colours['stretches']};{_DASHED}}}"
    meant = "".join(
        f"{selector}{{{key}:{named[name].light};{key}:var(--figure-{name})}}" for selector, key, name in _MEANINGS
    )
    paler = "".join(f".{name}{{{rule}}}" for name, rule in _PALER.items() if name in seen)
    return f".figure{{{light}}}@media(prefers-color-scheme:dark){{.figure{{{dark}}}}}{fills}{_STROKES}{paler}{meant}"


_LINES = ".line-mark,.line-arrow,.line-hold,.line-floor,.line-wall"


_STROKES = (
    f"{_LINES}{{fill:none;stroke-width:3;stroke-linecap:round}}.edge{{stroke-width:1.6}}.inset{{stroke-width:4}}"
    ".works{fill-opacity:.5}.shadow,.dim{fill-opacity:.14}.key{fill-opacity:1}"
    ".told{font:12px system-ui,sans-serif}"
)


_DASHED = "fill-opacity:.28;stroke-width:1.6;stroke-dasharray:3 2"
"""A dashed edge sets what stretches apart from what works, for people who see no colours."""

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
