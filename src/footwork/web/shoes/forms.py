"""The forms about shoes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.catalogue.library import library
from footwork.core.names import is_name
from footwork.core.pair import MOST_PAIR_NAME, Purpose
from footwork.core.shoes import ShoeQuestion
from footwork.core.times import EARLIEST_YEAR
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, Texts, said, whole_number
from footwork.web.people.models import Person
from footwork.web.shoes.pairs import pair

NAME = format_lazy(_("Give the pair a name of 1 to {most} characters, such as “running shoes”."), most=MOST_PAIR_NAME)
MONTH = _("Choose both a month and a year, not in the future, or leave both blank.")
SAVE, NONE_OF_THESE = "save", "none"


class ChoiceForm(Form):
    """The answer to one question of a check."""

    answer = forms.ChoiceField(error_messages=said(_("Choose one of the answers.")))

    def __init__(self, question: ShoeQuestion, data: QueryDict) -> None:
        super().__init__(data)
        field = self.fields["answer"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(one.id, one.says) for one in question.options]


class BeginForm(Form):
    """Which pair is checked: one of theirs, or none in particular."""

    pair = forms.UUIDField(required=False, error_messages=said(OUT_OF_DATE))

    def __init__(self, person: Person, data: QueryDict) -> None:
        super().__init__(data)
        self._person = person

    def clean_pair(self) -> UUID | None:
        chosen: UUID | None = self.cleaned_data["pair"]
        if chosen and pair(self._person, chosen) is None:
            raise ValidationError(OUT_OF_DATE)
        return chosen


class NameForm(Form):
    """What a pair is called."""

    name = forms.CharField(max_length=MOST_PAIR_NAME, error_messages=said(NAME))

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not is_name(name):
            raise ValidationError(NAME)
        return name


class PairForm(NameForm):
    """A new pair: its name, what it is for, and since which month it is worn."""

    purpose = forms.ChoiceField(
        choices=[(one.value, "") for one in Purpose], error_messages=said(_("Choose what the pair is for."))
    )
    month = whole_number(1, 12, MONTH)
    year = whole_number(EARLIEST_YEAR, date.max.year, MONTH)

    def __init__(self, today: date, data: QueryDict) -> None:
        super().__init__(data)
        self._today = today

    def clean(self) -> None:
        month, year = self.cleaned_data.get("month"), self.cleaned_data.get("year")
        if {"month", "year"} & set(self.errors):
            return
        if bool(month) is not bool(year) or (month and year and date(year, month, 1) > self._today):
            self.add_error("month", MONTH)

    @property
    def began(self) -> date | None:
        """The first day of the month."""
        month, year = self.cleaned_data["month"], self.cleaned_data["year"]
        return date(year, month, 1) if month and year else None


class WearForm(Form):
    """The signs of wear that were ticked, or that there are none."""

    sign = Texts(id="signs")
    answer = forms.ChoiceField(choices=[(SAVE, ""), (NONE_OF_THESE, "")], error_messages=said(OUT_OF_DATE))

    @property
    def signs(self) -> list[str]:
        """In the order of the catalogue; what is not asked there does not count."""
        return [one.id for one in library().shoe_guide().signs if one.id in self["sign"].value()]

    def clean(self) -> None:
        answer = self.cleaned_data.get("answer")
        if answer == NONE_OF_THESE and self.signs:
            self.add_error("sign", _("You ticked a sign of wear and pressed “None of these”. Which is right?"))
        if answer == SAVE and not self.signs:
            self.add_error("sign", _("Tick what you see, or press “None of these”."))
