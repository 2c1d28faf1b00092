from __future__ import annotations

from xml.etree import ElementTree

import pytest

from footwork.catalogue.library import library
from footwork.figure.illustration import illustrated, illustration_faults
from footwork.figure.looks import LOOKS, look
from footwork.outputs.web_player.palette import palette
from tests.figure.by_hand import contrast, path_points

DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle class="skin outline" r="4"/></svg>'

LIGHT = 6000
"""Bytes: a page shows several pictures, and phones keep all of them."""


@pytest.mark.parametrize("name", library().illustration_names())
def test_every_illustration_of_the_catalogue_can_be_drawn_for_every_look(name: str) -> None:
    picture = library().illustration(name)
    for one in LOOKS.values():
        assert not illustration_faults(picture, one, palette()), name
        assert ElementTree.fromstring(illustrated(picture, name, one, palette())).tag.endswith("svg")  # noqa: S314


def test_the_skin_is_that_of_the_look_and_edges_are_those_of_the_page() -> None:
    dark = illustrated(DOT, "A dot", look("dark-full"), palette())
    assert f".skin{{fill:{look('dark-full').colours['skin']}}}" in dark
    assert f".outline{{stroke:{palette().edge.light}}}" in dark
    assert f".outline{{stroke:{palette().edge.dark}}}" in dark.split("prefers-color-scheme:dark")[1]


def test_its_title_is_said_and_cannot_close_the_element() -> None:
    assert '<title id="title">Less &lt; more</title>' in illustrated(DOT, "Less < more", look("light-slim"), palette())


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ('<path class="sky"/>', '"sky" is no colour'),
        ('<path class="line-sky"/>', '"line-sky" is no colour'),
        ("<script/>", "<script> is not drawn"),
        ('<path fill="red"/>', "fill takes the place of a class"),
        ('<path style="x"/>', "style takes the place of a class"),
        ("<path>", "no SVG"),
    ],
)
def test_what_would_not_be_drawn_as_meant_is_a_fault(inside: str, fault: str) -> None:
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    assert any(fault in one for one in illustration_faults(picture, look("light-slim"), palette()))
    with pytest.raises(ValueError, match=r"no |not |place"):
        illustrated(picture, "Wrong", look("light-slim"), palette())


def test_a_picture_without_a_view_box_is_refused() -> None:
    assert illustration_faults('<svg xmlns="http://www.w3.org/2000/svg"/>', look("light-slim"), palette())


@pytest.mark.parametrize("name", library().illustration_names())
def test_every_illustration_of_the_catalogue_is_light_and_stays_in_its_frame(name: str) -> None:
    picture = library().illustration(name)
    root = ElementTree.fromstring(picture)  # noqa: S314
    assert root.get("viewBox") == "0 0 320 240"
    assert len(picture.encode()) < LIGHT
    points = [point for one in root.iter() if "d" in one.attrib for point in path_points(one.attrib["d"])]
    assert points
    assert all(0 <= x <= 320 and 0 <= y <= 240 for x, y in points), name


def test_a_path_that_leaves_the_frame_is_seen() -> None:
    assert path_points("M10-5c1 2 3 4 300.5.5l4-3 1 1z") == [
        (10, -5),
        (11, -3),
        (13, -1),
        (310.5, -4.5),
        (314.5, -7.5),
        (315.5, -6.5),
    ]
    with pytest.raises(ValueError, match="Q"):
        path_points("M0 0Q1 1 2 2")


@pytest.mark.parametrize(("name", "width"), [("bold", 5), ("wide", 10)])
def test_a_heavier_line_wins_over_the_usual_width(name: str, width: int) -> None:
    drawn = illustrated(DOT.replace("skin outline", f"line-mark {name}"), "Line", look("light-slim"), palette())
    assert drawn.index(f".{name}{{stroke-width:{width}}}") > drawn.index("stroke-width:3")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


TOLD_APART = [
    ("eye", "skin"),
    ("ink", "sole"),
    ("ink", "nail"),
    ("ink", "shoe-sole"),
    ("ink", "pencil"),
    ("ink", "sore"),
]
"""The line that tells two things of a picture apart, and what it is drawn on."""
ON_THE_PAGE = [("mark",), ("edge",), ("eye", "skin"), ("ink", "sole")]
"""What is seen on the ground of the page: one of its line and its fill."""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", LOOKS)
def test_lines_that_matter_are_seen_on_every_skin_and_ground(name: str, dark: bool) -> None:
    page = {key: colour.dark if dark else colour.light for key, colour in palette()._asdict().items()}
    colours = {**look(name).colours, **page}
    for line, behind in TOLD_APART:
        assert contrast(colours[line], colours[behind]) >= 3, (line, behind)
    for either in ON_THE_PAGE:
        assert max(contrast(colours[one], page["ground"]) for one in either) >= 3, either
