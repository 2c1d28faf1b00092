"""Style sheets know a start and an end of a line, not a left and a right: some languages are read from the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from footwork.outputs.web_player import ASSETS

SHEETS = sorted((ASSETS.parent / "styles").glob("*.css"))
"""As they are written; what is joined of them has no comments."""

_PHYSICAL = re.compile(
    r"""
    (?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b
    | border-(?:top|bottom)-(?:left|right)-radius
    | (?<![\w-])(?:left|right)\s*:
    | (?<![\w-])(?:margin|padding|inset):\s*\S+\s+(\S+)\s+\S+\s+(?!\1;)\S+;  # the right one differs from the left
    | (?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b
    """,
    re.VERBOSE,
)


def physical(sheet: str) -> Iterator[str]:
    """Declarations that name a side, but where a comment in the line or the line before says why."""
    before = ""
    for line in sheet.splitlines():
        bare = re.sub(r"/\*.*?\*/", "", line)
        if _PHYSICAL.search(bare) and "/*" not in line and not before.rstrip().endswith("*/"):
            yield line.strip()
        before = line


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_names_a_side(sheet: Path) -> None:
    assert list(physical(sheet.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "margin-left: 1em;",
        "  left: 0;",
        "text-align:right;",
        "border-top-left-radius: 1px;",
        "a { right: 0; }",
        "margin: 0 1em 0 2em;",
    ],
)
def test_a_side_is_found_unless_a_comment_says_why(line: str) -> None:
    assert list(physical(line)) == [line.strip()]
    assert list(physical(f"/* time runs to the right in every language */\n{line}")) == []


@pytest.mark.parametrize(
    "line",
    ["margin-inline-start: 1em;", "text-align: start;", "inset-inline: 0;", "--left: 1;", "margin: 0 1em 2em 1em;"],
)
def test_what_names_no_side_is_let_stand(line: str) -> None:
    assert list(physical(line)) == []
