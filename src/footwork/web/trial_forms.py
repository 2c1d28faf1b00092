"""The forms of a trial."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from footwork.core.names import MOST_NAME
from footwork.outcomes.offers import OFFERS, STARTS
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, said

A_DAY = _("Choose a day of your trial, up to today.")
WHAT_YOU_TRY = format_lazy(_("Say what you test, in {n} characters or fewer."), n=MOST_NAME)
WHAT_DIFFERED = format_lazy(_("Say what was different, in {n} characters or fewer."), n=MOST_NAME)


class TrialForm(Form):
    """Which trial, of what, and for the pain in which of `places`, each an id and its name."""

    offer = forms.ChoiceField(choices=[(id, "") for id in OFFERS], error_messages=said(OUT_OF_DATE))
    tried = forms.CharField(error_messages=said(WHAT_YOU_TRY))
    place = forms.ChoiceField(error_messages=said(OUT_OF_DATE))

    def __init__(self, places: Iterable[tuple[str, str]], data: QueryDict | None = None) -> None:
        known = [*places]
        place = known[0][0] if known else ""
        super().__init__(data, initial={"offer": STARTS[0].id, "tried": gettext("the exercises"), "place": place})
        self.fields["place"].choices = known  # type: ignore[attr-defined]


class DeviationForm(Form):
    """A day that was not as the trial asked."""

    day = day(A_DAY)
    what = forms.CharField(error_messages=said(WHAT_DIFFERED))

    def __init__(self, today: date, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"day": today.isoformat()})
