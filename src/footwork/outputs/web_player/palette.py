"""The colours of the site, read off its style sheet, for what is drawn outside it."""

from __future__ import annotations

import re
from functools import cache

from footwork.figure.palette import Colour, Palette
from footwork.outputs.web_player import STYLES

MEANINGS = {"edge": "text", "mark": "accent", "hold": "warm", "floor": "line", "ground": "surface"}
"""What a figure's colours are called on the site."""


@cache
def palette() -> Palette:
    return Palette(**{name: colour(meaning) for name, meaning in MEANINGS.items()})


@cache
def colour(meaning: str) -> Colour:
    """What a meaning's property is in light and in dark; KeyError for a meaning that the style sheet does not give."""
    sheet = (STYLES / "tokens.css").read_text()
    light, meanings, dark = (_properties(block) for block in re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:3])
    raw = meanings[meaning][len("var(--") : -1]
    return Colour(f"--{meaning}", light[raw], {**light, **dark}[raw])


def _properties(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block))
