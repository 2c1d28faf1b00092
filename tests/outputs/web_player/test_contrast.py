"""Every pair of colours that meet on a page can be told apart, computed from the style sheet."""

from __future__ import annotations

import re

import pytest

from footwork.outputs.web_player import STYLES

TEXT, GRAPHIC = 4.5, 3.0
"""Success criteria 1.4.3 and 1.4.11 of WCAG 2.2."""

GROUNDS = ("ground", "surface", "raised", "accent-quiet", "warm-quiet", "good-quiet", "caution-quiet")
PAIRS = [
    *((text, ground, TEXT) for text in ("text", "accent") for ground in GROUNDS),
    *(("text-quiet", ground, TEXT) for ground in GROUNDS),
    *((tone, ground, TEXT) for tone in ("warm", "good", "caution", "danger") for ground in ("ground", "surface")),
    *((tone, f"{tone}-quiet", TEXT) for tone in ("warm", "good", "caution")),
    *(("control-border", ground, GRAPHIC) for ground in ("ground", "surface", "raised")),
    *(("focus", ground, GRAPHIC) for ground in GROUNDS),
    ("danger", "caution-quiet", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-pressed", TEXT),
    ("on-danger", "danger", TEXT),
    ("on-danger", "danger-pressed", TEXT),
]
BLOCKS = re.findall(r"(@media [^{]+)?\{?\s*:root \{(.*?)\}", (STYLES / "tokens.css").read_text(), re.DOTALL)
LIGHT, MEANINGS, DARK, CONTRAST, DARK_CONTRAST = (
    dict(re.findall(r"--([\w-]+): ([^;]+);", block)) for _media, block in BLOCKS
)
THEMES = {
    "light": LIGHT,
    "dark": LIGHT | DARK,
    "light, more contrast": LIGHT | CONTRAST,
    "dark, more contrast": LIGHT | DARK | CONTRAST | DARK_CONTRAST,
}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_most_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_blocks_are_those_that_their_media_say() -> None:
    found = [media for media, _block in BLOCKS]
    assert [("dark" in media, "contrast" in media) for media in found] == [
        (False, False), (False, False), (True, False), (False, True), (True, True)
    ]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_stands_on_a_ground_can_be_read(theme: str, front: str, back: str, least: float) -> None:
    one, other = (THEMES[theme][MEANINGS[meaning][len("var(--") : -1]] for meaning in (front, back))
    assert contrast(one, other) >= least


def test_rules_name_meanings_and_never_a_raw_colour() -> None:
    for sheet in STYLES.glob("*.css"):
        if sheet.name != "tokens.css":
            used = set(re.findall(r"var\(--([\w-]+)", sheet.read_text()))
            assert used & LIGHT.keys() == set(), sheet.name
            assert re.findall(r"#[0-9a-f]{3,8}\b(?=[;, ])", sheet.read_text()) == [], sheet.name


def test_every_property_that_a_rule_names_is_given() -> None:
    text = "".join(sheet.read_text() for sheet in STYLES.glob("*.css"))
    given = set(re.findall(r"(--[\w-]+):", text))
    named = set(re.findall(r"var\((--[\w-]+)\)", text))
    assert named - given == set()
