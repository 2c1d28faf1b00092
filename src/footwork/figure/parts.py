"""Every part of a body by its name, and how else some of them are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from footwork.figure import body, held_arms, shoes
from footwork.figure.body import Outline
from footwork.figure.build import Build


def small_tip(build: Build) -> list[Outline]:
    """Of a toe that is drawn too small for its nail."""
    return [one for one in body.toe_tip(build) if one.fill != "nail"]


PARTS: Mapping[str, Callable[[Build], list[Outline]]] = {
    **body.PARTS, **held_arms.PARTS, **shoes.PARTS, "small_tip": small_tip,
}  # fmt: skip

AS_NAMED: Mapping[str, str] = MappingProxyType({})
SMALL = {"toe_tip": "small_tip"}
SHOD = {"hindfoot": "shoe_heel", "forefoot": "shoe_front", "toe": "shoe_toe", "toe_tip": "shoe_tip"}
"""How a foot is drawn in the picture of the whole person; and what of a shoe goes over which part of it."""

ON_WALL = {"hand": "palm"}
ACROSS = {"hand": "hand_across", "forearm": "forearm_across"}
"""How the parts of an arm are drawn whose hand lies flat on a wall beside it, and of one that lies across the chest."""
