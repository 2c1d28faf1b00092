"""The SVG of a figure: whole by itself, safe, told in words, small, and still where less motion is preferred."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.core.side import Side
from footwork.figure.looks import LOOKS
from tests.figure.drawn import CASES, PALETTE, drawn, figure, moving
from tests.figure.reading import SVG, keyframes, read

MOST_COMPRESSED = 13_000
ELEMENTS = {f"{SVG}{name}" for name in ("svg", "title", "desc", "style", "g", "rect", "path", "text")}
ATTRIBUTES = {
    "class", "data-led", "viewBox", "role", "aria-labelledby", "id", "transform", "opacity",
    "x", "y", "width", "height", "rx", "d",
}  # fmt: skip
WRITTEN = [(id, side, how) for id, side in CASES for how in ("moving", "still")]
NASTY = """<b>&"'</title><script>alert(1)</script>"""


def written(id: str, side: Side, how: str) -> str:
    return moving(id, side) if how == "moving" else figure(id, side).still()


@pytest.mark.parametrize(("id", "side", "how"), WRITTEN)
def test_a_figure_is_well_formed_and_made_of_nothing_but_shapes_words_and_styles(id: str, side: Side, how: str) -> None:
    for element in fromstring(written(id, side, how)).iter():  # noqa: S314 - our own
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert not re.search(r"url|javascript|http", " ".join(element.attrib.values()))


@pytest.mark.parametrize(("id", "side", "how"), WRITTEN)
def test_a_figure_refers_to_nothing_outside_itself_and_runs_nothing(id: str, side: Side, how: str) -> None:
    svg = written(id, side, how)
    style = read(svg).style
    assert re.findall(r"https?:[^\"']*", svg) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"url\(|@import|@font-face|expression|<script|<foreignObject|<image|<use|href|\son\w+=", svg)
    assert "<" not in style
    assert set(re.findall(r"@([\w-]+)", style)) <= {"media", "keyframes"}


@pytest.mark.parametrize(("id", "side", "how"), WRITTEN)
def test_every_class_has_its_rule_and_every_animation_its_keyframes(id: str, side: Side, how: str) -> None:
    svg = written(id, side, how)
    style = read(svg).style
    used = {name for names in re.findall(r'class="([^"]*)"', svg) for name in names.split()}
    assert used <= set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", style)))
    named = set(re.findall(r"animation-name:([\w-]+)", style))
    assert named == set(keyframes(style))
    assert (len(named) > 0) == (how == "moving")


@pytest.mark.parametrize(("id", "side", "how"), WRITTEN)
def test_every_colour_is_written_out_or_a_meaning_of_the_page_with_one_of_its_own(
    id: str, side: Side, how: str
) -> None:
    style = read(written(id, side, how)).style
    for declared in re.findall(r"(?:fill|stroke):([^;}]+)", style):
        assert re.fullmatch(r"none|#[0-9a-f]{6}|var\(--figure-\w+\)", declared)
    meanings = set(re.findall(r"var\((--figure-\w+)\)", style))
    light, dark = (
        set(re.findall(rf"(--figure-\w+):var\(--\w+,{colour}\);", style)) for colour in ("#123456", "#abcdef")
    )
    assert meanings <= light == dark == {f"--figure-{name}" for name in PALETTE._fields}


@pytest.mark.parametrize(("id", "side"), CASES)
def test_a_figure_stands_still_in_print_and_where_less_motion_is_preferred(id: str, side: Side) -> None:
    style = read(moving(id, side)).style
    assert "@media(prefers-reduced-motion:reduce){.figure:not(.led) .m{animation:none}}" in style
    assert "@media print{.m{animation:none!important}}" in style


@pytest.mark.parametrize(("id", "side"), CASES)
def test_where_a_moving_figure_stands_still_it_shows_what_its_still_shows(id: str, side: Side) -> None:
    moves, still = read(moving(id, side)), read(figure(id, side).still())
    for window, same in zip(moves.windows, still.windows, strict=True):
        assert replace(window, groups=()) == replace(same, groups=())
        shown = [(group.paths, group.rest) for group in window.groups if group.rest.opacity > 0]
        assert shown == [(group.paths, group.rest) for group in same.groups]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_a_moving_figure_of_any_look_is_small_when_compressed(id: str, side: Side, look: str) -> None:
    assert len(gzip.compress(moving(id, side, look=look).encode())) <= MOST_COMPRESSED


def nasty() -> Exercise:
    exercise = library().exercise("toe-press")
    phases = tuple(replace(one, show=f"{NASTY}{one.name}") for one in exercise.dose.phases)
    return replace(exercise, name=NASTY, how_to=(NASTY, "Two."), dose=replace(exercise.dose, phases=phases))


def test_words_of_an_exercise_are_told_as_they_are_whatever_they_hold() -> None:
    figure = drawn(nasty())
    for svg, title in ((figure.moving(), NASTY), (figure.still("grip"), f"{NASTY}: {NASTY}grip")):
        shown = read(svg)
        assert (shown.title, shown.desc) == (title, f"{NASTY} Two.")
        assert "<script" not in svg


def test_a_figure_is_an_image_that_names_its_title_and_its_description() -> None:
    root = fromstring(moving("toe-press", Side.BOTH))  # noqa: S314 - our own
    assert root.get("role") == "img"
    labels = (root.get("aria-labelledby") or "").split()
    assert [element.tag for label in labels for element in root.iter() if element.get("id") == label] == [
        f"{SVG}title", f"{SVG}desc",
    ]  # fmt: skip


def test_shapes_that_are_not_seen_are_left_out_of_a_still() -> None:
    grip, release = (read(figure("toe-press", Side.BOTH).still(name)) for name in ("grip", "release"))
    assert [any("line-hold" in group.fills for group in shown.windows[0].groups) for shown in (grip, release)] == [
        True, False,
    ]  # fmt: skip
    assert all(
        group.rest.opacity > 0 for shown in (grip, release) for window in shown.windows for group in window.groups
    )


def test_a_figure_says_by_which_class_a_player_takes_its_movement_over() -> None:
    text = moving("toe-press", Side.BOTH)
    led = re.search(r'data-led="(\w+)"', text)
    assert led
    assert f".figure:not(.{led[1]}) .m{{animation:none}}" in text


@pytest.mark.parametrize(
    ("id", "told"), [("heel-raise", ["works"]), ("wall-calf-stretch", ["stretches"]), ("ball-roll", [])]
)
def test_the_colours_of_muscles_are_told_in_words_where_they_are_seen(id: str, told: list[str]) -> None:
    for side in library().exercise(id).dose.sides_in_turn:
        for svg in (moving(id, side), figure(id, side).still()):
            assert re.findall(r'class="told[^"]*"[^>]*>(\w+)<', svg) == told
