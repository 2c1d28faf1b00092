from __future__ import annotations

import pytest
from django.utils import translation as django

from footwork.translation import gettext, ngettext, pgettext
from footwork.web.people.language import speaking
from tests.pseudo import CLOSES, LONG, OPENS, RTL, pseudo, pseudo_languages


@pytest.mark.parametrize(
    "part", ["{day}", "{n:.1f}", "{0.made_at}", "%(name)s", "%s", "%d", "%%", '<a href="/plan/" class="b">', "&nbsp;"]
)
def test_what_is_no_word_stays_as_it_is(part: str) -> None:
    assert part in pseudo(f"Rest until {part} and then go on.")


def test_a_sentence_is_accented_bracketed_and_two_fifths_longer() -> None:
    said = pseudo("Rest until the pain has settled.")
    assert said[0] + said[-1] == OPENS + CLOSES
    assert "Rest" not in said
    assert 1.3 < len(said) / len("Rest until the pain has settled.") < 1.6


def test_what_has_no_word_stays() -> None:
    assert [pseudo(one) for one in ("", "–", "{n}", "8–12")] == ["", "–", "{n}", "8–12"]


@pytest.mark.parametrize("code", [LONG, RTL])
def test_pages_and_the_floors_below_speak_the_same_made_language(code: str) -> None:
    with pseudo_languages(), speaking(code):
        assert gettext("Rest.") == django.gettext("Rest.") == pseudo("Rest.", from_right=code == RTL)
        assert pgettext("side", "left") == django.pgettext("side", "left")
        assert ngettext("{n} day", "{n} days", 2) == django.ngettext("{n} day", "{n} days", 2)
        assert django.get_language() == code
        assert django.get_language_bidi() is (code == RTL)
    assert gettext("Rest.") == django.gettext("Rest.") == "Rest."
