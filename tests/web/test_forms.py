"""What all forms have in common: sentences of ours, and each refusal at its place on the page."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template

from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.forms import Form, Refusal, Texts, day, hour, said, whole_number


class Part(Form):
    sets = whole_number(1, 10, "Enter 1 to 10 sets.", required=True)


class Whole(Form):
    minutes = whole_number(3, 60, "Enter 3 to 60 minutes.")
    first = day("Choose a day.")
    clock = hour()
    aim = forms.MultipleChoiceField(
        choices=[("back", "")], widget=forms.SelectMultiple(attrs={"id": "aims"}), error_messages=said("Choose an aim.")
    )
    kind = forms.ChoiceField(choices=[("a", "")], error_messages=said(OUT_OF_DATE))
    thing = Texts()

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.parts = [Part(data, prefix="toe-press")]


RIGHT = "minutes=10&first=2026-12-05&clock=07:30&aim=back&kind=a&thing=x&thing=y&toe-press-sets=2"


def sent(**changes: str) -> Whole:
    data = QueryDict(RIGHT, mutable=True)
    for name, value in changes.items():
        data[name] = value
    return Whole(data)


def test_a_form_that_is_right_is_refused_nowhere() -> None:
    form = sent(minutes="")
    assert form.is_valid()
    assert form.refusals == []
    assert (form.cleaned_data["minutes"], form.cleaned_data["thing"]) == (None, ["x", "y"])


@pytest.mark.parametrize(
    ("name", "typed", "place", "sentence"),
    [
        ("minutes", "2", "minutes", "Enter 3 to 60 minutes."),
        ("minutes", "61", "minutes", "Enter 3 to 60 minutes."),
        ("minutes", "9" * 5000, "minutes", "Enter 3 to 60 minutes."),
        ("first", "0000-99-99", "first", "Choose a day."),
        ("first", "5/12/2026", "first", "Choose a day."),
        ("clock", "07:30+01:00", "clock", "Enter a time, such as 19:30."),
        ("clock", "07:30:61", "clock", "Enter a time, such as 19:30."),
        ("aim", "wings", "aims", "Choose an aim."),
        ("kind", "b", "", OUT_OF_DATE),
        ("toe-press-sets", "99", "toe-press-sets", "Enter 1 to 10 sets."),
    ],
)
def test_each_refusal_is_our_sentence_at_its_place_and_keeps_what_was_typed(
    name: str, typed: str, place: str, sentence: str
) -> None:
    form = sent(**{name: typed})
    assert not form.is_valid()
    assert form.refusals == [Refusal(place, sentence)]
    assert form.data[name] == typed


def test_what_the_rules_refuse_is_said_at_the_place_that_they_name() -> None:
    form = sent()
    assert form.is_valid()
    form.refuse(FormError("Toe press is the only exercise left.", "of-toe-press"))
    assert form.refusals == [Refusal("of-toe-press", "Toe press is the only exercise left.")]


def test_the_first_field_that_was_refused_has_the_focus_and_each_its_own_sentence() -> None:
    shown = Template(
        '{% include "parts/_form_error.html" %}<input id="first"{% marked "first" %}>{% refused_at "first" %}'
        '<input id="minutes"{% marked "minutes" %}>{% refused_at "minutes" %}'
        '<input id="clock"{% marked "clock" %}>{% refused_at "clock" %}'
    )
    html: Any = shown.render(Context({"refused": sent(minutes="x", first="x")}))
    assert html == (
        '<p class="notice outcome" role="alert"><a href="#minutes">Enter 3 to 60 minutes.</a><br>'
        '<a href="#first">Choose a day.</a></p>'
        '<input id="first" aria-invalid="true" aria-describedby="refused-first">'
        '<p class="refused" id="refused-first">Choose a day.</p>'
        '<input id="minutes" aria-invalid="true" aria-describedby="refused-minutes" autofocus>'
        '<p class="refused" id="refused-minutes">Enter 3 to 60 minutes.</p>'
        '<input id="clock">'
    )
