"""The people that figures show, so that more of us see ourselves: skin, hair and build by one name.

Clothes and equipment are the same for all; edges, floor and marks have the colours of the page (see Palette).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from footwork.core.errors import UnknownName
from footwork.figure.build import BUILDS, Build


@dataclass(frozen=True, slots=True)
class Look:
    name: str
    build: Build
    colours: Mapping[str, str]


_TONES = {  # marks on dark skin are lighter than it, so that they are seen; red is for what is sore, and nothing else
    "light": {
        "skin": "#e3b08d", "skin-far": "#cf9773", "shade": "#c58862", "nail": "#f6ddcc", "sole": "#f0c8aa",
        "hair": "#8a5a2b", "eye": "#20302f", "works": "#13824a", "stretches": "#6a5acd", "sore": "#e2553d",
    },
    "medium": {
        "skin": "#b97a4f", "skin-far": "#a0663f", "shade": "#905935", "nail": "#e3bd9f", "sole": "#d9a37c",
        "hair": "#2c211c", "eye": "#20302f", "works": "#0c7a43", "stretches": "#5a48d0", "sore": "#e2442c",
    },
    "dark": {
        "skin": "#7b4a2d", "skin-far": "#683c23", "shade": "#a5704a", "nail": "#c49a7c", "sole": "#b98a68",
        "hair": "#1b1716", "eye": "#f0e2d4", "works": "#63e0a3", "stretches": "#a99bff", "sore": "#ff7359",
    },
}  # fmt: skip
_THINGS = {
    "shirt": "#4b8f8c", "sleeve": "#3b7d7b", "shorts": "#33535f", "shorts-far": "#28434d", "ink": "#20302f",
    "pencil": "#e0a526", "wood": "#f0d9ae", "band": "#3f6fb5", "towel": "#e3cf9f", "mat": "#9a8fb5",
    "marble": "#3f6fb5", "stone": "#8d857a", "prop": "#9b8a76", "prop-far": "#857461",
    "wood-far": "#c9a86c", "cupboard": "#7f9491", "cupboard-far": "#7f9491", "board": "#8f9d9a", "dim": "#20302f",
    "tape": "#e0a526", "shoe": "#5b6f94", "shoe-sole": "#f4f1ea",
    "bowl": "#c9d3d6", "shadow": "#20302f",
}  # fmt: skip
LOOKS = {
    f"{tone}-{build.name}": Look(f"{tone}-{build.name}", build, {**_THINGS, **colours})
    for tone, colours in _TONES.items()
    for build in BUILDS.values()
}
USUAL = "medium-slim"


def look(name: str) -> Look:
    """Raises UnknownName."""
    if name not in LOOKS:
        raise UnknownName("look", name, LOOKS)
    return LOOKS[name]
