"""A picture laid out on a screen of any size: what to do in large type, everything else in small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, OverflowMethod, RenderResult
from rich.text import Text

from footwork.outputs.terminal_player.letters import large, largest
from footwork.outputs.terminal_player.looks import CUT, GAP, HOLD, LOUD, MOVE, NOTICE, QUIET
from footwork.outputs.terminal_player.picture import PAUSED, Picture
from footwork.outputs.terminal_player.progress_bars import progress
from footwork.translation import gettext as _

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
ROOMY_HEIGHT = 20
"""From this height on there are blank lines, and words may take several."""

BARS_BEYOND = 24
"""Every line beyond this height gives one exercise a bar of its own, if it is enough for all."""

MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class View:
    picture: Picture

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        height = options.height or options.max_height
        lines = lines_of(self.picture, options.max_width, height, ascii_only=options.ascii_only)
        yield Text("\n").join(lines)


def lines_of(picture: Picture, width: int, height: int, *, ascii_only: bool = False) -> list[Text]:
    """Exactly `height` lines, none wider than `width`."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        lines = _too_small(picture, width, height)
    else:
        below = list(_below(picture, width, height, ascii_only))
        above = [_header(picture, width, ascii_only), *[Text()] * (height >= ROOMY_HEIGHT)]
        rows = height - len(above) - len(below) - 1
        large_type = _large_type(picture, width, rows, ascii_only)
        lines = [*above, *large_type, *below, hints(picture, width, ascii_only=ascii_only)]
    for line in lines:
        line.no_wrap = True
        line.truncate(width, overflow=_overflow(ascii_only))
    return lines


def _overflow(ascii_only: bool) -> OverflowMethod:
    return "crop" if ascii_only else "ellipsis"


def _too_small(picture: Picture, width: int, height: int) -> list[Text]:
    wanted = _("This window is {width} x {height}. Footwork needs {least_width} x {least_height}.").format(
        width=width, height=height, least_width=LEAST_WIDTH, least_height=LEAST_HEIGHT
    )
    now = f"{picture.headline} {picture.number}".strip()
    told = ((now, LOUD), (picture.status, ""), (wanted, QUIET))
    lines = [line for text, style in told for line in _wrapped(text, width, MOST_LINES, style)]
    return (lines + [Text()] * height)[:height]


def _header(picture: Picture, width: int, ascii_only: bool) -> Text:
    """The exercise on the left, the time left on the right; the routine's title where there is room for it."""
    notice = (f" {_(PAUSED).upper()} " if picture.paused else "", NOTICE)
    left = Text.assemble(f"{picture.place}: ", (picture.exercise, LOUD))
    for right in (f"{picture.title}{GAP} {picture.left}", picture.left):
        room = width - cell_len(right) - len(notice[0]) - 2 * len(GAP)
        if left.cell_len <= room:
            break
    left.truncate(max(room, 0), overflow=_overflow(ascii_only), pad=True)
    return Text.assemble(left, GAP, notice, GAP, right)


def _large_type(picture: Picture, width: int, rows: int, ascii_only: bool) -> list[Text]:
    """Headline and number, as large as they go together, in the middle of `rows` lines."""
    headline = _headline(picture, width, rows, ascii_only)
    number = largest(picture.number, width, rows - len(headline) - 1, ascii_only=ascii_only)
    style = QUIET if picture.paused else HOLD if picture.hold else MOVE
    block = [*_centred(headline, width, LOUD), *([Text()] if number else []), *_centred(number, width, style)]
    above = (rows - len(block)) // 2
    return [Text()] * above + block + [Text()] * (rows - len(block) - above)


def _headline(picture: Picture, width: int, rows: int, ascii_only: bool) -> list[str]:
    """As large as it goes while the number stays legible; plain where even that is too much."""
    small = len(large("0", 1, ascii_only=ascii_only) or ())
    budgets = [rows // 2 if picture.words_first else rows // 3, rows - small - 1]
    for budget in budgets:
        block = largest(picture.headline, width, budget, ascii_only=ascii_only)
        if len(block) > 1:
            return block
    return [picture.headline]


def _centred(rows: Iterable[str], width: int, style: str = "") -> list[Text]:
    """All rows as one block, so that drawn letters stay whole."""
    rows = list(rows)
    indent = " " * max((width - max(map(cell_len, rows), default=0)) // 2, 0)
    return [Text.assemble(indent, (row, style)) for row in rows]


def _below(picture: Picture, width: int, height: int, ascii_only: bool) -> Iterator[Text]:
    """On a low screen the words of a cue go before its numbers, and those before blank lines."""
    roomy = height >= ROOMY_HEIGHT
    caption, status = MOST_LINES if roomy or picture.words_first else 1, MOST_LINES if roomy else 1
    for text, style, most in (
        (picture.caption, "", caption),
        (picture.status, LOUD, status),
        (picture.following, QUIET, 1),
    ):
        for line in _wrapped(text, width, most, style):
            line.align("center", width)
            yield line
    if roomy:
        yield Text()
    yield from progress(picture.bars, width, height - BARS_BEYOND, ascii_only=ascii_only)


def _wrapped(text: str, width: int, most: int, style: str = "") -> list[Text]:
    """At most `most` lines; wide characters count as the cells they take."""
    characters = width * len(text) // max(cell_len(text), 1)
    lines = wrap(text, max(characters, len(CUT)), max_lines=most, placeholder=CUT)
    return [Text(line, style) for line in lines]


def hints(picture: Picture, width: int, *, ascii_only: bool = False) -> Text:
    """As many keys and what they do as fit on a line; those that matter most come first."""
    line = Text()
    for key in picture.hints:
        hint = Text.assemble((key.written(ascii_only=ascii_only), LOUD), f" {key.does}")
        gap = GAP + " " if line else ""
        if line.cell_len + len(gap) + hint.cell_len <= width:
            line.append(gap).append_text(hint)
    return line
