"""The forms of what is asked over and over: pain, what it keeps a person from, and what to ask about."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.catalogue.library import library
from footwork.core.place import Place
from footwork.core.record import WORST
from footwork.web.diary.answers import BACK_QUESTIONNAIRE, GLOBAL_CHANGE
from footwork.web.diary.moments import MOMENTS, moment_at
from footwork.web.diary.tracked import ACTIVITY, PAIN, own_places, tracked_activities, tracked_for, tracked_places
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.forms import Form, Texts, day, said, whole_number
from footwork.web.people.models import Person

DAYS_BACK = 7
"""How far back a forgotten day can be filled in: pain of longer ago is not remembered as it was."""

_WHICH_DAY = format_lazy(_("You can answer for today and the last {days} days."), days=DAYS_BACK)


class DayForm(Form):
    """The day that is answered for, asked by the address. One that is still to come, as after a flight to the west,
    counts as today."""

    day = day(_WHICH_DAY)

    def __init__(self, today: date, data: QueryDict) -> None:
        super().__init__(data if data.get("day") else {"day": today.isoformat()})
        self.fields["day"].widget.attrs["id"] = ""  # no field of the page
        self._today = today

    def clean_day(self) -> date:
        asked: date = min(self.cleaned_data["day"], self._today)
        if asked < self._today - timedelta(days=DAYS_BACK):
            raise ValidationError(_WHICH_DAY)
        return asked

    @property
    def asked(self) -> date:
        """Today where another cannot be answered for."""
        return self.cleaned_data["day"] if self.is_valid() else self._today


class AnswersForm(Form):
    """A score for whatever may be asked about; what was not sent was not asked."""

    def __init__(self, person: Person, data: QueryDict | None = None) -> None:
        super().__init__(data)
        for id in (PAIN, ACTIVITY, GLOBAL_CHANGE):
            measure = library().measure(id)
            for about in tracked_for(person, measure):
                name = f"{id}-{about}" if about else id
                self.fields[name] = whole_number(measure.lowest, measure.highest, OUT_OF_DATE)

    def clean(self) -> None:
        if any(name not in self.fields for name in self.data if name.startswith((f"{PAIN}-", f"{ACTIVITY}-"))):
            raise ValidationError(OUT_OF_DATE)

    def given(self, id: str) -> dict[str, int | None]:
        """The scores of a measure by what they are about; None, where "no answer" was sent, takes one back."""
        prefix = f"{id}-"
        sent = (name for name in self.fields if name.startswith(prefix) and name in self.data)
        return {name.removeprefix(prefix): self.cleaned_data.get(name) for name in sent}


class MomentForm(Form):
    """Pain at one time of the day in the places that are tracked; `instead` of what was said for that time."""

    when = forms.ChoiceField(choices=[(id, "") for id in MOMENTS], error_messages=said(_("Choose a time of day.")))
    instead = forms.BooleanField(required=False)

    def __init__(self, person: Person, now: datetime, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"when": moment_at(now)})
        self.places = tracked_places(person)
        for place in self.places:
            self.fields[f"moment-{place}"] = whole_number(0, WORST, OUT_OF_DATE)

    def clean(self) -> None:
        if not self.errors and not self.given:
            self.refuse(FormError(_("Choose a number for at least one place."), "moment"))

    @property
    def given(self) -> dict[str, int]:
        told = ((place, self.cleaned_data.get(f"moment-{place}")) for place in self.places)
        return {place: score for place, score in told if score is not None}


class TrackForm(Form):
    """What to ask about: places, and things that pain keeps a person from in their own words."""

    follow = forms.MultipleChoiceField(required=False, error_messages=said(OUT_OF_DATE))
    own = Texts(id="own-places")
    activity = Texts(id="activities")

    def __init__(self, person: Person, data: QueryDict | None = None) -> None:
        own = [Place(place).noun for place in own_places(person)]
        initial = {"follow": [*tracked_places(person)], "own": own, "activity": [*tracked_activities(person)]}
        super().__init__(data, initial=initial)
        places = library().measure(PAIN).places
        self.fields["follow"].choices = list(places.items())  # type: ignore[attr-defined]


class BackForm(Form):
    """Which sentences of the questionnaire were ticked, by their numbers from 0."""

    ticked = forms.TypedMultipleChoiceField(required=False, coerce=int, error_messages=said(OUT_OF_DATE))

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"ticked": []})
        statements = library().measure(BACK_QUESTIONNAIRE).statements
        self.fields["ticked"].choices = list(enumerate(statements))  # type: ignore[attr-defined]
