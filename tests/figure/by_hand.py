"""What the tests ask of pictures drawn by hand: where their paths lie, and how well two colours are told apart."""

from __future__ import annotations

import re

Point = tuple[float, float]

_TAKES = {"M": 2, "l": 2, "c": 6, "z": 0}


def path_points(d: str) -> list[Point]:
    """Ends and handles, between which the path lies: M, then l, c and z, as the illustrations are written.

    Raises ValueError for another command.
    """
    found: list[Point] = []
    for letter, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        if letter not in _TAKES:
            raise ValueError(f"{letter}{text}")
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        for first in range(0, len(numbers), _TAKES[letter] or 1):
            x, y = found[-1] if letter != "M" else (0.0, 0.0)
            step = numbers[first : first + _TAKES[letter]]
            found += [(x + dx, y + dy) for dx, dy in zip(step[::2], step[1::2], strict=True)]
    return found


def contrast(one: str, other: str) -> float:
    """Of two colours as #rrggbb: 1 to 21, by WCAG 2.2."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
