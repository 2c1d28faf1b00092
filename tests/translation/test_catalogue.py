from footwork.translation import SOURCE, gettext, language, ngettext, npgettext, pgettext, use


def test_a_sentence_without_a_translation_stays_english() -> None:
    with use("tlh"):
        assert gettext("Rest.") == "Rest."
        assert pgettext("side", "left") == "left"
        assert ngettext("{n} day", "{n} days", 1) == "{n} day"
        assert npgettext("length", "{n} day", "{n} days", 2) == "{n} days"


def test_an_empty_text_is_not_the_head_of_the_catalogue() -> None:
    assert gettext("") == ""
    assert pgettext("side", "") == ""


def test_a_language_is_in_use_only_within() -> None:
    assert language() == SOURCE
    with use("de"):
        assert language() == "de"
        with use("pl"):
            assert language() == "pl"
        assert language() == "de"
    assert language() == SOURCE
