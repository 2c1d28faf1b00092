"""The colours of the site, read off its style sheet, for what is drawn outside it."""

from __future__ import annotations

import re
from functools import cache

from footwork.figure.palette import Colour, Palette
from footwork.outputs.web_player import ASSETS

MEANINGS = {"edge": "text", "mark": "act", "hold": "rest", "floor": "line", "ground": "surface"}
"""What a figure's colours are called on the site."""


@cache
def palette() -> Palette:
    sheet = (ASSETS / "footwork.css").read_text()
    light, dark = (_properties(block) for block in re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:2])
    raw = {own: light[own][len("var(--") : -1] for own in MEANINGS.values()}
    return Palette(**{
        name: Colour(f"--{own}", light[raw[own]], {**light, **dark}[raw[own]]) for name, own in MEANINGS.items()
    })  # fmt: skip


def _properties(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block))
