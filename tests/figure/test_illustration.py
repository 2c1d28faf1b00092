from __future__ import annotations

from xml.etree import ElementTree

import pytest

from footwork.catalogue.library import library
from footwork.figure.illustration import illustrated, illustration_faults
from footwork.figure.looks import LOOKS, look
from footwork.outputs.web_player.palette import palette

DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle class="skin outline" r="4"/></svg>'


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
