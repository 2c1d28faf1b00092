"""Lengths and thicknesses of a body, in centimetres.

Lengths are those of a person 170 cm tall by the proportions of Drillis and Contini (1966), as given in Winter's
Biomechanics and Motor Control of Human Movement. Thicknesses are ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from footwork.figure.geometry import Circle, Point

STATURE = 170.0
THIGH = 0.245 * STATURE
SHANK = 0.246 * STATURE
TRUNK = 0.288 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
HAND = 0.108 * STATURE

# the foot, from the ankle joint: x towards the toes, y towards the instep; its sole lies ANKLE_HEIGHT below
ANKLE_HEIGHT = 0.039 * STATURE
HEEL: Circle = (-3.3, 2.9 - ANKLE_HEIGHT, 2.9)
MIDFOOT: Point = (4.6, -2.3)
BALL: Circle = (7.2, 1.9 - ANKLE_HEIGHT + 2.3, 1.9)
"""From the midfoot joint."""

# toes, from the joint at the ball: two stretches, thinning towards the tip
TOE = (3.4, 3.0)
TOE_RADII = (1.7, 1.3, 1.0)

STEP = 16.0
"""How high a step or the lowest stair is. Ours, after common stairs."""

SEATED_HIP = 48.6
"""How high the hip of a person who sits is: soles on the floor, thighs nearly level. The seat lies a pelvis below."""


@dataclass(frozen=True, slots=True)
class Build:
    """How far the outline lies from the bones: radii around joints."""

    name: str
    pelvis: float
    waist: float
    chest: float
    shoulder: float
    thigh: float
    knee: float
    calf: float
    ankle: float
    upper_arm: float
    wrist: float
    neck: float


BUILDS = {
    build.name: build
    for build in (
        Build("slim", 9.6, 8.6, 10.0, 6.2, 8.4, 5.4, 5.6, 3.1, 4.6, 2.6, 4.4),
        Build("full", 12.4, 13.2, 12.4, 7.4, 10.4, 6.4, 6.6, 3.5, 5.8, 3.0, 5.2),
    )
}
