"""The forms that change when the plan is done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Missed, QuietHours, Version
from footwork.core.time_slot import MOST_SLOTS, TimeSlot, slot_at
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, Texts, day, hour, said, whole_number
from footwork.web.plan.edits import Wanted
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routine_form import RoutineForm
from footwork.web.plan.routines import timelines

MOST_REASON = 200
"""Characters of a reason that a person gives."""


class PlanForm(Form):
    """A change of the plan; `based_on` is the number of the version that the page showed."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))


NEW = "new"


class ClockForm(Form):
    """When the time slots begin: clock-morning and so on, and clock-new for another one."""

    def __init__(self, version: Version, data: QueryDict | None = None) -> None:
        self._slots = version.slots_in_order
        initial = {one.id: f"{one.at:%H:%M}" for one in self._slots}
        super().__init__(data, prefix="clock", initial=initial)
        self.fields |= {one.id: hour() for one in self._slots} | {NEW: hour(required=False)}

    def clean(self) -> dict[str, Any]:
        new: time | None = self.cleaned_data.get(NEW)
        if new and len(self._slots) == MOST_SLOTS:
            self.add_error(NEW, _("You can have up to {most} times a day. Remove one first.").format(most=MOST_SLOTS))
        elif new and new in (self.cleaned_data.get(one.id) for one in self._slots):
            self.add_error(NEW, _("You have this time already."))
        return self.cleaned_data

    @property
    def rows(self) -> list[tuple[TimeSlot, forms.BoundField]]:
        return [(one, self[one.id]) for one in self._slots]

    @property
    def new(self) -> forms.BoundField:
        return self[NEW]

    @property
    def wanted(self) -> tuple[TimeSlot, ...]:
        slots = tuple(TimeSlot(one.id, self.cleaned_data[one.id]) for one in self._slots)
        new = self.cleaned_data.get(NEW)
        return (*slots, slot_at(new, slots)) if new else slots


class SaveForm(PlanForm):
    """Days, times and minutes, and why they change. Each part of it can be sent alone: the routines that `routine_of`
    names, the clock, and every other field; what was not sent stays as the plan has it."""

    routine_of = Texts()
    missed = forms.ChoiceField(choices=[(one.value, "") for one in Missed], error_messages=said(OUT_OF_DATE))
    minutes = whole_number(
        FEWEST_MINUTES,
        MOST_MINUTES,
        format_lazy(
            _("Enter {fewest} to {most} minutes, or leave it blank."), fewest=FEWEST_MINUTES, most=MOST_MINUTES
        ),
    )
    reason = forms.CharField(
        max_length=MOST_REASON,
        required=False,
        error_messages=said(format_lazy(_("Please give the reason in {most} characters or fewer."), most=MOST_REASON)),
    )

    def __init__(self, version: Version, choices: Preferences, data: QueryDict | None = None) -> None:
        now = {"missed": version.missed.value, "minutes": version.minutes}
        super().__init__(_completed(data, now), initial=now)
        sent = data.getlist("routine-of") if data else []
        self.routines = [
            RoutineForm(id, version, data if id in sent else None, one)
            for one in timelines(choices)
            for id in [one.routine.id]
        ]
        self.exercises = {
            one.exercise: RoutineForm(one.form, version, data if one.form in sent else None)
            for one in version.prescriptions
            if one.exercise
        }
        parts = (*self.routines, *self.exercises.values())
        self.sent = {str(one.prefix): one for one in parts if one.is_bound}
        has_clock = data is not None and any(name.startswith("clock-") for name in data)
        self.clock = ClockForm(version, data if has_clock else None)
        self._slots_of_plan = version.slots
        self.parts = [*self.sent.values(), *([self.clock] if has_clock else [])]

    def add_prefix(self, field_name: str) -> str:
        return field_name.replace("_", "-") if field_name == "routine_of" else field_name

    def clean_routine_of(self) -> list[str]:
        asked: list[str] = self.cleaned_data["routine_of"]
        if not set(asked) <= set(self.sent):
            raise ValidationError(OUT_OF_DATE)
        return asked

    @property
    def wanted(self) -> Wanted:
        slots = self.clock.wanted if self.clock.is_bound else self._slots_of_plan
        for form in self.sent.values():
            slots = form.with_slots(slots)
        return Wanted(
            days={id: form.wanted(slots) for id, form in self.sent.items()},
            missed=Missed(self.cleaned_data["missed"]),
            minutes=self.cleaned_data["minutes"],
            slots=slots,
            note=self.cleaned_data["reason"],
        )


def _completed(data: QueryDict | None, now: Mapping[str, object]) -> QueryDict | None:
    """With the fields of `now` that were not sent."""
    if data is None:
        return None
    completed = data.copy()
    for name, value in now.items():
        if name not in data:
            completed[name] = "" if value is None else str(value)
    return completed


class PauseForm(PlanForm):
    first = day(_("Choose the first day of your break."))
    last = day(_("Choose the last day, or leave it blank."), required=False)

    def __init__(self, today: date, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"first": today.isoformat()})


class RemindersForm(PlanForm):
    quiet_first, quiet_last = hour(), hour()
    again = forms.BooleanField(required=False)

    def __init__(self, version: Version, data: QueryDict | None = None) -> None:
        quiet = version.quiet
        hours = {"quiet_first": f"{quiet.first:%H:%M}", "quiet_last": f"{quiet.last:%H:%M}"}
        super().__init__(data, initial={**hours, "again": version.remind_again})

    def add_prefix(self, field_name: str) -> str:
        """Names as the ids on the page: quiet-first."""
        return field_name.replace("quiet_", "quiet-")

    @property
    def quiet(self) -> QuietHours:
        return QuietHours(self.cleaned_data["quiet_first"], self.cleaned_data["quiet_last"])
