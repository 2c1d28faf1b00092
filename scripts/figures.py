"""One page with every figure there is, for looking: exercises by phase, side and moving, and what is drawn by hand.

All of it in light and in dark.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.figure.figures import Figure
from footwork.figure.illustration import illustrated
from footwork.figure.looks import LOOKS, USUAL
from footwork.outputs.web_player.palette import palette

FRAMES = 4
"""Stills within each movement, besides the one in which its phase ends."""

STYLE = """
body { margin: 0; font: 1rem/1.4 system-ui, sans-serif }
section { padding: 1rem; color-scheme: light; background: #faf6ef; color: #20302f }
section.dark { color-scheme: dark; background: #14201f; color: #f3ede2 }
div { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-bottom: 1.5rem }
figure { margin: 0; width: 20rem }
img { width: 100% }
.small figure { width: 7.5rem }
"""


def pictures(exercise: Exercise, folder: Path) -> Iterator[tuple[str, str]]:
    """Caption and file of every picture of an exercise, written into the folder."""
    for side in exercise.dose.sides_in_turn:
        figure = Figure(exercise, library().words(), palette(), side=side)
        drawn = [("moving", figure.moving())]
        drawn += [(phase.name, figure.still(phase.name)) for phase in exercise.dose.phases]
        drawn += [(f"{at / 1000:.1f} s", figure.at(at)) for at in _within(figure)]
        for caption, picture in drawn:
            name = f"{exercise.id}-{side}-{caption.replace(' ', '-')}.svg"
            (folder / name).write_text(picture)
            yield f"{exercise.name}, {side}, {caption}", name


def _within(figure: Figure) -> list[float]:
    """Instants within the first round of every movement, in ms."""
    found = []
    for stretch in figure.drawing.repetition.stretches:
        move = stretch.move
        if len(stretch.moments) > 2:
            found += [move.at + move.lasts / move.rounds * (n + 0.5) / FRAMES for n in range(FRAMES)]
    return found


def page(folder: Path) -> str:
    rows = []
    for id in library().exercise_ids():
        exercise = library().exercise(id)
        if exercise.dose.posed:
            shown = "".join(_shown(*one) for one in pictures(exercise, folder))
            rows.append(f"<h2>{escape(exercise.name)}</h2><div>{shown}</div>")
    rows.append(f"<h2>Looks</h2><div>{''.join(_shown(*one) for one in _looks(folder))}</div>")
    drawn = "".join(_shown(*one) for one in _illustrations(folder))
    rows.append(f'<h2>Illustrations</h2><div>{drawn}</div><div class="small">{drawn}</div>')
    both = "".join(f'<section class="{theme}"><h1>{theme}</h1>{"".join(rows)}</section>' for theme in ("light", "dark"))
    head = f'<meta charset="utf-8"><title>Figures</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en">{head}{both}</html>'


def _looks(folder: Path) -> Iterator[tuple[str, str]]:
    exercise = library().exercise(library().exercise_ids()[0])
    for name, look in LOOKS.items():
        (folder / f"look-{name}.svg").write_text(Figure(exercise, library().words(), palette(), look=look).still())
        yield name, f"look-{name}.svg"


def _illustrations(folder: Path) -> Iterator[tuple[str, str]]:
    """Every picture drawn by hand, in every skin; the build of a look changes none of them."""
    for name in library().illustration_names():
        for look in (one for one in LOOKS.values() if one.build is LOOKS[USUAL].build):
            file = f"illustration-{name}-{look.name}.svg"
            (folder / file).write_text(illustrated(library().illustration(name), name, look, palette()))
            yield f"{name}, {look.name}", file


def _shown(caption: str, name: str) -> str:
    return (
        f'<figure><img src="{escape(name)}" alt="" loading="lazy"><figcaption>{escape(caption)}</figcaption></figure>'
    )


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    (target / "index.html").write_text(page(target))
    sys.stdout.write(f"{target / 'index.html'}\n")
