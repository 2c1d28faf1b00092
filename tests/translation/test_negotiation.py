"""Which language is meant by what a person, a browser or a terminal asks for."""

from __future__ import annotations

from unittest import mock

import pytest

from footwork.translation import cached_by_language, gettext, language, negotiation, use
from footwork.translation.negotiation import first_offered, is_unread, of_environment, offered
from tests.pseudo import LONG, RTL, pseudo_languages


def test_a_language_without_a_catalogue_is_not_offered() -> None:
    with mock.patch.dict(negotiation.NAMES, {"tlh": "tlhIngan Hol"}):
        assert "tlh" not in offered()
        assert first_offered(["tlh", "en"]) == "en"


@pytest.mark.parametrize("asked", ["en", "EN", "en-GB", "en_US.UTF-8", "en_GB@euro"])
def test_a_language_is_known_with_its_country_and_in_other_spellings(asked: str) -> None:
    assert first_offered([asked]) == "en"


@pytest.mark.parametrize("asked", ["", "C", "POSIX", "tlh", "../en", "\0"])
def test_what_is_no_language_is_none(asked: str) -> None:
    assert first_offered([asked]) == ""
    assert of_environment({"LANG": asked}) == "en"


def test_a_catalogue_says_whether_a_clinician_has_read_it() -> None:
    head = {"x-read-by-clinician": "no"}
    with mock.patch.object(negotiation, "headers", return_value=head):
        assert is_unread("de")
    with mock.patch.object(negotiation, "headers", return_value={"x-read-by-clinician": "Anna Muster, 2027-01-05"}):
        assert not is_unread("de")
    assert not is_unread("en")


def test_what_is_kept_is_kept_for_each_language() -> None:
    asked = []

    @cached_by_language(8)
    def said(name: str, *, loud: bool = False) -> str:
        asked.append(language())
        return gettext("Rest.") + name + "!" * loud

    with pseudo_languages():
        for code in ("en", LONG, RTL, "en", LONG, RTL):
            with use(code):
                assert said("A", loud=True) == gettext("Rest.") + "A!"
    assert asked == ["en", LONG, RTL]
