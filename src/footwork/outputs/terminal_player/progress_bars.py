"""How far the exercises have come, as bars."""

from __future__ import annotations

from datetime import timedelta
from itertools import accumulate, pairwise

from rich.cells import cell_len
from rich.text import Text

from footwork.outputs.terminal_player.looks import GAP, LOUD, NOTICE, QUIET
from footwork.outputs.terminal_player.picture import Bar

NARROWEST_BAR = 3


def progress(bars: tuple[Bar, ...], width: int, most: int, *, ascii_only: bool) -> list[Text]:
    """A line for each exercise if `most` lines are enough; else all in one line, each as long as its share."""
    if len(bars) <= most:
        names = min(max(cell_len(bar.name) for bar in bars) + len(GAP), width // 3)
        return [_named_bar(bar, names, width, ascii_only) for bar in bars]
    labels = [f"{number} " for number in range(1, len(bars) + 1)]
    cells = _shares([bar.lasts for bar in bars], width - len("".join(labels)) - len(GAP) * (len(bars) - 1))
    if min(cells) < NARROWEST_BAR:
        return [_bar(sum(bar.done for bar in bars), sum(bar.planned for bar in bars), width, ascii_only)]
    segments = [
        Text.assemble((label, NOTICE if bar.current else QUIET), _bar(bar.done, bar.planned, share, ascii_only))
        for label, bar, share in zip(labels, bars, cells, strict=True)
    ]
    return [Text(GAP).join(segments)]


def _shares(lengths: list[timedelta], cells: int) -> list[int]:
    """Whole numbers in proportion to the lengths that add up to `cells`."""
    total = sum(lengths, timedelta(0))
    edges = [cells * passed // total for passed in accumulate(lengths, initial=timedelta(0))]
    return [end - start for start, end in pairwise(edges)]


def _named_bar(bar: Bar, names: int, width: int, ascii_only: bool) -> Text:
    name = Text(f"{'>' if bar.current else ' '} {bar.name}", LOUD if bar.current else QUIET)
    name.truncate(names, pad=True)
    return Text.assemble(name, GAP, _bar(bar.done, bar.planned, width - names - len(GAP), ascii_only))


def _bar(done: int, planned: int, cells: int, ascii_only: bool) -> Text:
    full, empty = ("#", "-") if ascii_only else ("█", "░")
    filled = cells * done // max(planned, 1)
    return Text.assemble((full * filled, ""), (empty * (cells - filled), QUIET))
