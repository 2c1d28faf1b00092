"""A stance that names another position than its exercise has: "Lie on your back. On your stomach."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from footwork.core.exercise import Exercise
from footwork.core.position import Position

_NAMES: tuple[tuple[str, tuple[Position, ...]], ...] = (
    ("on your (stomach|tummy|belly|front)", (Position.PRONE,)),
    ("face down", (Position.PRONE,)),
    ("prone", (Position.PRONE,)),
    ("on your (left |right )?side", (Position.SIDE_LYING,)),
    ("on your back", (Position.LYING,)),
    ("on one knee", (Position.HALF_KNEELING,)),
    ("kneel(ing)?", (Position.KNEELING, Position.HALF_KNEELING, Position.ALL_FOURS)),
    ("(on )?all fours", (Position.ALL_FOURS,)),
    ("(on )?(your )?hands and knees", (Position.ALL_FOURS,)),
    ("(sitting|seated)", (Position.SITTING, Position.LONG_SITTING)),
    ("standing", (Position.STANDING,)),
)
"""English words that mean one position, or a few, and nothing else."""

_OR = re.compile(r"\bor\b")


def contradictions(exercise: Exercise) -> Iterator[str]:
    """What is odd about its stance, in a sentence each; what stands after an "or" is another way, and not odd."""
    stance = _OR.split(exercise.stance.casefold())[0]
    for words, positions in _NAMES:
        found = re.search(rf"\b{words}\b", stance)
        if found and exercise.position not in positions:
            meant = " or ".join(f'position = "{one}"' for one in positions)
            yield f'"{found[0]}" beside position = "{exercise.position}"; did you mean {meant}?'
