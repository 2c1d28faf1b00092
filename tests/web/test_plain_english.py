from __future__ import annotations

import pytest

from tests.pseudo import pseudo
from tests.web.plain_english import plain_english

SAID = pseudo("Rest until the pain has settled.")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Rest until tomorrow</p>",
        f"<p>{SAID} Rest until tomorrow</p>",
        '<p aria-label="Rest until tomorrow">1</p>',
        '<img alt="Rest until tomorrow">',
        '<input type="submit" value="Rest until tomorrow">',
        '<p data-many="Rest until tomorrow">1</p>',
        "<svg><title>Rest until tomorrow</title></svg>",
        "<option>Rest until tomorrow</option>",
        "<ul><li lang='la'>fascia plantaris</li><li>Rest until tomorrow</li></ul>",
    ],
)
def test_english_outside_a_message_is_found(html: str) -> None:
    assert plain_english(html) == {"Rest until tomorrow"}


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{SAID}</p>",
        f"<p title='{SAID}'>8–12</p>",
        pseudo('<p>Rest until <a href="/today/">the pain</a> has settled.</p>'),
        "<p>Footwork</p>",
        '<cite lang="en">Foot exercise and pain</cite>',
        '<p translate="no">Rest until <b>the pain</b> has settled</p>',
        "<script>Rest until tomorrow</script>",
        "<p>17 min 26 s</p>",
        "<p>I wrote this</p>",
        '<input name="note" value="Rest until tomorrow">',
    ],
)
def test_what_is_translated_or_in_a_language_of_its_own_is_not(html: str) -> None:
    assert plain_english(html, typed=["I wrote this"]) == set()
