"""What the places where pain is asked for are called."""

from __future__ import annotations

from footwork.core.place import find_site, site_of
from footwork.translation import noop_in, pgettext

NAMES = (
    noop_in("the pain in your", "back"),
    noop_in("the pain in your", "hip"), noop_in("the pain in your", "hips"),
    noop_in("the pain in your", "left hip"), noop_in("the pain in your", "right hip"),
    noop_in("the pain in your", "knee"), noop_in("the pain in your", "knees"),
    noop_in("the pain in your", "left knee"), noop_in("the pain in your", "right knee"),
    noop_in("the pain in your", "foot"), noop_in("the pain in your", "feet"),
    noop_in("the pain in your", "left foot"), noop_in("the pain in your", "right foot"),
    noop_in("the pain in your", "heel"), noop_in("the pain in your", "heels"),
    noop_in("the pain in your", "left heel"), noop_in("the pain in your", "right heel"),
    noop_in("the pain in your", "arch"), noop_in("the pain in your", "arches"),
    noop_in("the pain in your", "left arch"), noop_in("the pain in your", "right arch"),
    noop_in("the pain in your", "ball of the foot"), noop_in("the pain in your", "balls of the feet"),
    noop_in("the pain in your", "left ball of the foot"), noop_in("the pain in your", "right ball of the foot"),
    noop_in("the pain in your", "toes"), noop_in("the pain in your", "toes of both feet"),
    noop_in("the pain in your", "left toes"), noop_in("the pain in your", "right toes"),
    noop_in("the pain in your", "ankle"), noop_in("the pain in your", "ankles"),
    noop_in("the pain in your", "left ankle"), noop_in("the pain in your", "right ankle"),
    noop_in("the pain in your", "Achilles tendon"), noop_in("the pain in your", "Achilles tendons"),
    noop_in("the pain in your", "left Achilles tendon"), noop_in("the pain in your", "right Achilles tendon"),
    noop_in("the pain in your", "calf"), noop_in("the pain in your", "calves"),
    noop_in("the pain in your", "left calf"), noop_in("the pain in your", "right calf"),
    noop_in("the pain in your", "shin"), noop_in("the pain in your", "shins"),
    noop_in("the pain in your", "left shin"), noop_in("the pain in your", "right shin"),
)  # fmt: skip
"""All that stand in "the pain in your ..."."""


def site_name(id: str) -> str:
    """As the daily answers ask: "knees" for both of them."""
    site = site_of(id)
    return site.name if site.place.is_own else pgettext("the pain in your", site.name)


def place_of_pain(id: str) -> str:
    """As a reason names it: `knee-left` is the left knee. What there is not any more is called by its id."""
    site = find_site(id)
    if site is None:
        return id
    if site.place.is_own:
        return site.name
    name = site.name if site.side else site.place.noun
    return pgettext("the pain in your", name)
