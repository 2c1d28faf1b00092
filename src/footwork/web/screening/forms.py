"""The forms of the safety check."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from footwork.core.question import ScreenPage, contradictions, questions_of
from footwork.translation.numbers import listed
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, Texts, said
from footwork.web.screening.text import both

NONE_OF_THESE, BACK = "none", "back"


class ScreenForm(Form):
    """What was ticked on a page of the safety check, and which button was pressed. What is not asked there does not
    count."""

    tick = Texts()
    answer = forms.ChoiceField(
        choices=[(one, "") for one in ("continue", NONE_OF_THESE, BACK)],
        required=False,
        error_messages=said(OUT_OF_DATE),
    )

    def __init__(self, page: ScreenPage, data: QueryDict) -> None:
        super().__init__(data)
        self._page = page
        asked = list(questions_of(page.groups))
        self.ticked = {one.id for one in asked} & set(data.getlist("tick"))
        self.applies = any(one.id in self.ticked and not one.lifts for one in asked)
        self._consents = any(one.id in self.ticked and one.lifts for one in asked)  # to what another page has

    def clean(self) -> None:
        answer = self.cleaned_data.get("answer")
        if answer == NONE_OF_THESE and self.applies:
            raise ValidationError(_both(self._page))
        if answer != BACK and (wrong := contradictions(self._page.groups, frozenset(self.ticked))):
            raise ValidationError(both(*wrong[0]))
        if answer not in (NONE_OF_THESE, BACK) and not (self.applies or self._consents):
            raise ValidationError(missing(self._page))

    @property
    def is_going_back(self) -> bool:
        return bool(self.cleaned_data["answer"] == BACK)


def missing(page: ScreenPage, *, is_last_open: bool = False) -> str:
    """`is_last_open` where all else is answered."""
    if is_last_open:
        return _("Almost there: please answer {lists}. Tick what applies, or press “None of these”.").format(
            lists=_titles(page)
        )
    return _("Please answer {lists}. Tick what applies, or press “None of these”.").format(lists=_titles(page))


def _both(page: ScreenPage) -> str:
    return _("In {lists} you ticked a problem and pressed “None of these”. Which is right?").format(lists=_titles(page))


def _titles(page: ScreenPage) -> str:
    return listed(_("“{title}”").format(title=group.title) for group in page.groups)


class ConsentForm(Form):
    """`number` tells the answers to which a clinician agrees, `found` what of the feet."""

    number = forms.IntegerField(widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))
    found = forms.CharField(required=False, widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))
