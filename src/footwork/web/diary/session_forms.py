"""The forms of a session as a person tells of it afterwards: one that is there, and one to add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from math import ceil

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.core.correction import can_be_part
from footwork.core.place import Place, in_order
from footwork.core.record import MOST_NOTE, WORST, Amount, ItemDone, Record
from footwork.core.times import DAY, MINUTE, day_at
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, hour, said, whole_number

MOST_MINUTES = DAY // MINUTE

_MINUTES = format_lazy(_("Enter 1 to {most} minutes."), most=MOST_MINUTES)
_NOTE = format_lazy(_("A note has at most {most} characters."), most=MOST_NOTE)
_REACHED = _("Enter a number from 0 to {most}.")
_WHAT = _("Choose what you did.")
_WHICH = _("Tick at least one exercise.")


class SessionForm(Form):
    """When it was and how it felt. What was not answered stays so: an empty score is no zero."""

    day = day(_("Choose the day."))
    time = hour()
    minutes = whole_number(1, MOST_MINUTES, _MINUTES, required=True)
    effort = whole_number(0, WORST, OUT_OF_DATE)
    note = forms.CharField(max_length=MOST_NOTE, required=False, error_messages=said(_NOTE))

    def __init__(self, initial: dict[str, object], data: QueryDict | None = None, places: Iterable[Place] = ()) -> None:
        """`places` are those beside the listed ones, in the person's own words."""
        super().__init__(data, initial=initial)
        self.places = in_order([*Place, *places])
        for place in self.places:
            for asked in (_worst(place), _before(place)):
                self.fields[asked] = whole_number(0, WORST, OUT_OF_DATE)

    @property
    def lasted(self) -> timedelta:
        minutes: int = self.cleaned_data["minutes"]
        return minutes * MINUTE

    @property
    def pain(self) -> dict[Place, int]:
        return {place: score for place in self.places if (score := self.cleaned_data[_worst(place)]) is not None}

    @property
    def pain_before(self) -> dict[Place, int]:
        return {place: score for place in self.places if (score := self.cleaned_data[_before(place)]) is not None}


class ChangeSessionForm(SessionForm):
    """`revision` is the one that the page shows: what came after it is not overwritten unseen."""

    revision = forms.IntegerField(error_messages=said(OUT_OF_DATE))
    hurt_by = forms.ChoiceField(required=False, error_messages=said(OUT_OF_DATE))

    def __init__(self, record: Record, data: QueryDict | None = None, places: Iterable[Place] = ()) -> None:
        super().__init__(_of(record), data, [*places, *record.answered_before, *record.answered])
        self.record = record
        exercises = {item.exercise: item.name for item in record.items}
        self.fields["hurt_by"].choices = [("", ""), *exercises.items()]  # type: ignore[attr-defined]
        for number, item in enumerate(record.items):
            choices = [(amount.value, "") for amount in amounts_of(item)]
            self.fields[_done(number)] = forms.ChoiceField(choices=choices, error_messages=said(OUT_OF_DATE))
            for position, one in enumerate(item.reached):
                refused = format_lazy(_REACHED, most=one.most)
                self.fields[reached_name(number, position)] = whole_number(0, one.most, refused)

    @property
    def amounts(self) -> list[Amount]:
        """What was done of each exercise, in the order of the session."""
        return [Amount(self.cleaned_data[_done(number)]) for number in range(len(self.record.items))]

    @property
    def reached(self) -> list[list[int | None]]:
        """What was reached in each exercise, set by set; None where nothing was typed."""
        return [
            [self.cleaned_data[reached_name(number, position)] for position in range(len(item.reached))]
            for number, item in enumerate(self.record.items)
        ]


class AddSessionForm(SessionForm):
    """One of `routines`, or some of `exercises`, each by id with its name."""

    SINGLE = "exercises"

    what = forms.ChoiceField(error_messages=said(_WHAT))
    exercise = forms.MultipleChoiceField(required=False, error_messages=said(OUT_OF_DATE))

    def __init__(
        self, routines: Mapping[str, str], exercises: Mapping[str, str], now: datetime,
        data: QueryDict | None = None, places: Iterable[Place] = (),
    ) -> None:  # fmt: skip
        super().__init__({"day": day_at(now).isoformat(), "exercise": []}, data, places)
        self.fields["what"].choices = [*routines.items(), (self.SINGLE, "")]  # type: ignore[attr-defined]
        self.fields["exercise"].choices = list(exercises.items())  # type: ignore[attr-defined]

    def clean(self) -> None:
        if self.cleaned_data.get("what") == self.SINGLE and not self.cleaned_data.get("exercise"):
            self.add_error("exercise", _WHICH)


def amounts_of(item: ItemDone) -> tuple[Amount, ...]:
    """What a person can say of it."""
    return tuple(Amount) if can_be_part(item) else (Amount.ALL, Amount.NONE)


def minutes_played(record: Record) -> int:
    """What is left of a minute counts as one."""
    return max(ceil(timedelta(milliseconds=record.played_ms) / MINUTE), 1)


def _of(record: Record) -> dict[str, object]:
    return {
        "revision": record.revision,
        "day": day_at(record.started_at).isoformat(),
        "time": f"{record.started_at:%H:%M}",
        "minutes": minutes_played(record),
        "effort": record.effort,
        "note": record.note,
        "hurt_by": record.hurt_by,
        **{_worst(place): score for place, score in record.answered.items()},
        **{_before(place): score for place, score in record.answered_before.items()},
        **{_done(number): item.amount.value for number, item in enumerate(record.items)},
        **{
            reached_name(number, position): one.number
            for number, item in enumerate(record.items)
            for position, one in enumerate(item.reached)
        },
    }


def _worst(place: Place) -> str:
    return f"pain-{place}"


def _before(place: Place) -> str:
    return f"before-pain-{place}"


def reached_name(number: int, position: int) -> str:
    return f"reached-{number}-{position}"


def _done(number: int) -> str:
    return f"done-{number}"
