"""The page's colours, by what they mean in a figure."""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """A custom property of the page, and its values in light and in dark: a figure on its own has no page."""

    variable: str
    light: str
    dark: str


class Palette(NamedTuple):
    edge: Colour
    mark: Colour
    hold: Colour
    floor: Colour
    ground: Colour
