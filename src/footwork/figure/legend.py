"""What the colours of muscles mean, written in a figure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from footwork.figure.drawing import WIDTH, Drawing
from footwork.figure.geometry import num

Entry = tuple[str, str, str, str]
"""Of the legend: a colour, its word, the classes by which both come and go, and what hides them at rest."""


def legend_of(drawing: Drawing, shown: Sequence[Entry]) -> str:
    """Under the main view, in the corner that is its left one unless it is mirrored: a patch of each colour that
    muscles have in it, and its word, which is never mirrored."""
    wide = sum(_wide(word) for _colour, word, *_more in shown)
    edge, y = _LEGEND
    x = WIDTH - drawing.panels[0].window.x - edge - wide if drawing.mirrored else edge
    found = ""
    for colour, word, moves, faint in shown:
        found += f'<path class="{colour} key{moves}"{faint} d="M{num(x)} {num(y - 9)}h9v9h-9z"/>'
        found += f'<text class="told{moves}"{faint} x="{num(x + 13)}" y="{num(y)}">{escape(word)}</text>'
        x += _wide(word)
    return found


def _wide(word: str) -> float:
    return 20 + _LETTER * len(word)


_LEGEND = (9.0, 194.0)


_LETTER = 6.2
"""About how wide a letter of the legend is, in units of the picture."""
