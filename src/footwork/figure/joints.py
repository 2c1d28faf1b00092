"""The normal ranges of the joints that a pose can name, in degrees.

Hip, knee, ankle, subtalar joint, shoulder, elbow and neck, the first toe's joints: American Academy of Orthopaedic
Surgeons, Joint Motion: Method of Measuring and Recording (1965), as commonly reproduced. Of the first toe's
interphalangeal joint tables give 30 to 90 degrees of flexion; we take the widest, which is passive. The midfoot and the
spreading of toes have no agreed range: ours are what a figure needs, and small.

An ankle bends further up under the body's weight with the knee bent than it does in the air: 30 to 38 degrees are usual
in the weight-bearing lunge (podiatryfaq.com, "normal range" of the lunge test).
"""

from __future__ import annotations

from typing import NamedTuple

from footwork.core.pose import Contact
from footwork.figure.posture import SIDES, Posture


class Range(NamedTuple):
    low: float
    high: float


LEG = {
    "hip_flexion": Range(-30, 120),
    "hip_abduction": Range(0, 45),
    "knee_flexion": Range(0, 135),
    "ankle_dorsiflexion": Range(-50, 20),
    "subtalar_inversion": Range(-15, 35),
    "midfoot_flexion": Range(-5, 20),
    "mtp_extension": Range(-45, 70),
    "hallux_extension": Range(-45, 70),
    "ip_flexion": Range(0, 90),
    "toe_abduction": Range(0, 25),
}
ARM = {
    "shoulder_flexion": Range(-60, 180),
    "elbow_flexion": Range(0, 150),
}
TRUNK = {
    "trunk_inclination": Range(-120, 90),
    "neck_flexion": Range(-45, 45),
}
RANGES = {
    **TRUNK,
    **{f"{side}.{joint}": range_ for side in SIDES for joint, range_ in LEG.items()},
    **{f"{side}_arm.{joint}": range_ for side in SIDES for joint, range_ in ARM.items()},
}
"""By the names that a posture uses."""


_LOADED = Range(-50, 40)
"""Of an ankle, on a foot that carries weight."""


def ranges_of(posture: Posture) -> dict[str, Range]:
    """By the same names, for what each foot stands on."""
    loaded = {side for side in SIDES if posture.on[side] in (Contact.SOLE, Contact.STEP, Contact.HEEL)}
    return RANGES | {f"{side}.ankle_dorsiflexion": _LOADED for side in loaded}
