"""What the places where pain is asked for are called."""

from __future__ import annotations

from footwork.core.place import SITES
from footwork.translation import noop_in, pgettext

NAMES = (
    noop_in("the pain in your", "back"),
    noop_in("the pain in your", "hip"), noop_in("the pain in your", "hips"),
    noop_in("the pain in your", "left hip"), noop_in("the pain in your", "right hip"),
    noop_in("the pain in your", "knee"), noop_in("the pain in your", "knees"),
    noop_in("the pain in your", "left knee"), noop_in("the pain in your", "right knee"),
    noop_in("the pain in your", "foot"), noop_in("the pain in your", "feet"),
    noop_in("the pain in your", "left foot"), noop_in("the pain in your", "right foot"),
)  # fmt: skip
"""All that stand in "the pain in your ..."."""


def site_name(id: str) -> str:
    """As the daily answers ask: "knees" for both of them."""
    return pgettext("the pain in your", SITES[id].name)


def place_of_pain(id: str) -> str:
    """As a reason names it: `knee-left` is the left knee. What there is not any more is called by its id."""
    site = SITES.get(id)
    if site is None:
        return id
    name = f"{site.side} {site.place}" if site.side else str(site.place)
    return pgettext("the pain in your", name)
