"""A picture drawn by hand, with the skin of the person who looks at it and the colours of the page.

Its file is plain SVG without colours of its own. Each shape names one by its class: `skin` fills with that colour of a
look, `line-skin` draws a line of it; so do the colours of the page (`edge`, `mark`, `hold`, `floor`, `ground`).
`outline` draws an edge round a filled shape, `faint` shows it weakly, `dashed` breaks its line, `label` is writing.
`bold` and `wide` make a line heavier: a mark in `bold` on a rim of the ground in `wide` is seen on every skin.
Lines on skin are `line-eye`, the ink of a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree

from footwork.figure.looks import Look
from footwork.figure.palette import Palette

ELEMENTS = frozenset({"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan"})
"""What a picture is made of: nothing that runs, links or loads."""

_LINE = "line-"
_RULES = {
    "outline": "stroke-width:2.5;stroke-linejoin:round",
    "faint": "opacity:.35",
    "dashed": "stroke-dasharray:7 6",
    "label": "font:600 15px system-ui,sans-serif",
}
_WIDTHS = {"bold": "stroke-width:5", "wide": "stroke-width:10"}
"""Of a line: a mark, and the rim beneath it that sets it off from any skin."""
_SVG = "{http://www.w3.org/2000/svg}"


def illustrated(picture: str, title: str, look: Look, palette: Palette) -> str:
    """The picture as a document of its own, which says its `title` to those who do not see it.

    Raises ValueError for a picture with `illustration_faults`.
    """
    if faults := illustration_faults(picture, look, palette):
        raise ValueError("; ".join(faults))
    style = "".join(_rules(_classes(picture), look, palette))
    opening, rest = re.split(r"(?<=>)", re.sub(r"<!--.*?-->", "", picture, flags=re.DOTALL).strip(), maxsplit=1)
    named = f'{opening[:-1]} role="img" aria-labelledby="title"><title id="title">{escape(title)}</title>'
    return f"{named}<style>{style}</style>{rest}"


def illustration_faults(picture: str, look: Look, palette: Palette) -> list[str]:
    """What would not be drawn as meant, one sentence each."""
    try:
        root = ElementTree.fromstring(picture)  # noqa: S314 - a file of the catalogue
    except ElementTree.ParseError as error:
        return [f"no SVG: {error}"]
    found = [] if root.tag == f"{_SVG}svg" and "viewBox" in root.attrib else ["an svg with a viewBox comes first"]
    names = {one.tag.removeprefix(_SVG) for one in root.iter()}
    found += [f"<{name}> is not drawn" for name in sorted(names - ELEMENTS)]
    known = _colours(look, palette).keys() | _RULES.keys() | _WIDTHS.keys()
    classes = _classes(picture)
    found += [f'"{name}" is no colour' for name in sorted(classes) if name.removeprefix(_LINE) not in known]
    styled = {key for one in root.iter() for key in one.attrib if key in {"style", "fill", "stroke", "href"}}
    return found + [f"{key} takes the place of a class" for key in sorted(styled)]


def _classes(picture: str) -> set[str]:
    return {name for names in re.findall(r'class="([^"]*)"', picture) for name in names.split()}


def _colours(look: Look, palette: Palette) -> dict[str, tuple[str, str]]:
    """By its name, each colour in light and in dark."""
    page = {name: (colour.light, colour.dark) for name, colour in palette._asdict().items()}
    return {name: (colour, colour) for name, colour in look.colours.items()} | page


def _rules(classes: set[str], look: Look, palette: Palette) -> Iterator[str]:
    colours = _colours(look, palette) | {"label": _colours(look, palette)["edge"]}
    fills = {name: colours[name] for name in sorted(classes & colours.keys())}
    lines = {name: colours[name.removeprefix(_LINE)] for name in sorted(classes) if name.startswith(_LINE)}
    if "outline" in classes:
        lines["outline"] = colours["edge"]
    yield "".join(f".{name}{{{rule}}}" for name, rule in _RULES.items() if name in classes)
    if lines:
        yield "[class*=line-]{fill:none;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}"
    yield "".join(f".{name}{{{rule}}}" for name, rule in _WIDTHS.items() if name in classes)
    for dark in (False, True):
        rules = [f".{name}{{fill:{pair[dark]}}}" for name, pair in fills.items()]
        rules += [f".{name}{{stroke:{pair[dark]}}}" for name, pair in lines.items()]
        yield f"@media(prefers-color-scheme:dark){{{''.join(rules)}}}" if dark else "".join(rules)
