"""How long the limbs of a figure are, from one part to the next, in cm."""

from __future__ import annotations

from math import hypot

from footwork.figure import build

LENGTHS = {
    ("thigh", "shank"): build.THIGH,
    ("shank", "hindfoot"): build.SHANK,
    ("hindfoot", "forefoot"): hypot(*build.MIDFOOT),
    ("forefoot", "toe"): hypot(*build.BALL[:2]),
    ("toe", "toe_tip"): build.TOE[0],
    ("upper_arm", "forearm"): build.UPPER_ARM,
}
