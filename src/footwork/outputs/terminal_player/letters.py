"""Letters that can be read from two metres, drawn by hand five pixels wide and seven high."""

from __future__ import annotations

import re
from collections.abc import Iterator

Bitmap = list[str]
"""Rows of equal length; a pixel is set where there is a #."""

HEIGHT = 7
_SPACE = "   "
_CELL = 6
_CUTS = re.compile(r"[ -](?=\S)")

_STRIPS = {
    "ABCDEFGHIJKLM": """\
 ###  ####   #### ####  ##### #####  #### #   # ###     ### #   # #     #   #
#   # #   # #     #   # #     #     #     #   #  #       #  #  #  #     ## ##
#   # #   # #     #   # #     #     #     #   #  #       #  # #   #     # # #
##### ####  #     #   # ####  ####  #  ## #####  #       #  ##    #     # # #
#   # #   # #     #   # #     #     #   # #   #  #       #  # #   #     #   #
#   # #   # #     #   # #     #     #   # #   #  #    #  #  #  #  #     #   #
#   # ####   #### ####  ##### #      #### #   # ###    ##   #   # ##### #   #""",
    "NOPQRSTUVWXYZ": """\
#   #  ###  ####   ###  ####   #### ##### #   # #   # #   # #   # #   # #####
##  # #   # #   # #   # #   # #       #   #   # #   # #   # #   # #   #     #
# # # #   # #   # #   # #   # #       #   #   # #   # #   #  # #   # #     #
#  ## #   # ####  #   # ####   ###    #   #   # #   # # # #   #     #     #
#   # #   # #     # # # # #       #   #   #   # #   # # # #  # #    #    #
#   # #   # #     #  #  #  #      #   #   #   #  # #  ## ## #   #   #   #
#   #  ###  #      ## # #   # ####    #    ###    #   #   # #   #   #   #####""",
    "0123456789": """\
 ###    #    ###   ###     #  #####  ###  #####  ###   ###
#   #  ##   #   # #   #   ##  #     #         # #   # #   #
#   #   #       #     #  # #  ####  #        #  #   # #   #
#   #   #      #    ##  #  #      # ####     #   ###   ####
#   #   #     #       # #####     # #   #   #   #   #     #
#   #   #    #    #   #    #  #   # #   #   #   #   #     #
 ###   ###  #####  ###     #   ###   ###    #    ###   ###""",
    "-'.,:!?": """\
      #                       #      ###
      #                 #     #     #   #
                              #         #
###                           #        #
                              #       #
                  #     #
            #     #           #       #""",
}


def _glyph(rows: list[str], index: int, character: str) -> Bitmap:
    """Digits are all equally wide so that a countdown stands still; other characters as wide as they are."""
    cells = [row.ljust(_CELL * (index + 1))[_CELL * index : _CELL * (index + 1) - 1] for row in rows]
    width = _CELL - 1 if character.isdigit() else max(len(cell.rstrip()) for cell in cells)
    return [cell[:width] for cell in cells]


_GLYPHS = {" ": [_SPACE] * HEIGHT} | {
    character: _glyph(strip.splitlines(), index, character)
    for characters, strip in _STRIPS.items()
    for index, character in enumerate(characters)
}


def lettered(text: str) -> Bitmap | None:
    """The text in capitals; None when one of its characters has not been drawn."""
    glyphs = [_GLYPHS.get(character) for character in text.upper()]
    drawn = [glyph for glyph in glyphs if glyph is not None]
    if not drawn or len(drawn) < len(glyphs):
        return None
    return [" ".join(rows) for rows in zip(*drawn, strict=True)]


def enlarged(bitmap: Bitmap, across: int, down: int) -> Bitmap:
    wide = ["".join(pixel * across for pixel in row) for row in bitmap]
    return [row for row in wide for _ in range(down)]


def half_blocks(bitmap: Bitmap) -> list[str]:
    """Two rows of pixels in each row of text, so that a pixel is about as high as it is wide."""
    blank = " " * len(bitmap[0])
    rows = bitmap if len(bitmap) % 2 == 0 else [*bitmap, blank]
    blocks = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}
    return [
        "".join(blocks[upper + lower] for upper, lower in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    ]


def large(text: str, scale: int, *, ascii_only: bool) -> list[str] | None:
    """Rows of text that draw `text`; in ASCII twice as high for want of half blocks. None when it cannot be drawn."""
    bitmap = lettered(text)
    if bitmap is None:
        return None
    return enlarged(bitmap, 2 * scale, scale) if ascii_only else half_blocks(enlarged(bitmap, scale, scale))


def largest(text: str, width: int, rows: int, *, ascii_only: bool) -> list[str]:
    """The text in its largest type that fits, on one line or two; at worst as it is."""
    for scale in range(2 * max(rows, 0) // HEIGHT, 0, -1):
        for arrangement in _arrangements(text):
            drawn = [large(line, scale, ascii_only=ascii_only) for line in arrangement]
            block = _stacked([lines for lines in drawn if lines])
            if all(drawn) and len(block) <= rows and len(block[0]) <= width:
                return block
    return [text] if text else []


def _arrangements(text: str) -> Iterator[list[str]]:
    """On one line, or on two that are as equal as words and hyphens allow."""
    yield [text]
    halves = [[text[: cut.end()].rstrip(), text[cut.end() :]] for cut in _CUTS.finditer(text)]
    if halves:
        yield min(halves, key=lambda lines: max(map(len, lines)))


def _stacked(blocks: list[list[str]]) -> list[str]:
    """One above the other, each in the middle, as one block of equally long rows."""
    width = max((len(block[0]) for block in blocks), default=0)
    return [(" " * ((width - len(block[0])) // 2) + row).ljust(width) for block in blocks for row in block]
