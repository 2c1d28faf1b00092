"""The forms that change when the plan is done."""

from __future__ import annotations

from datetime import date, time

from django import forms
from django.http import QueryDict

from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Missed, QuietHours, Version
from footwork.core.routine import TimeOfDay
from footwork.core.timeline import Timeline
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, hour, said, whole_number
from footwork.web.plan.edits import Wanted, WantedDays
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import timelines
from footwork.web.plan.week import DAY_NAMES

MOST_REASON = 200
"""Characters of a reason that a person gives."""


class PlanForm(Form):
    """A change of the plan; `based_on` is the number of the version that the page showed."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))


class RoutineForm(Form):
    """The times and days of one routine, named after it: times-five-foot, days-five-foot."""

    times = forms.MultipleChoiceField(
        choices=[(one.value, one.value.capitalize()) for one in TimeOfDay],
        required=False,
        error_messages=said(OUT_OF_DATE),
    )
    days = forms.MultipleChoiceField(
        choices=[(str(number), name) for number, name in enumerate(DAY_NAMES)],
        required=False,
        error_messages=said(OUT_OF_DATE),
    )

    def __init__(self, timeline: Timeline, version: Version, data: QueryDict | None = None) -> None:
        self.timeline = timeline
        planned = [one for one in version.schedule if one.routine == timeline.routine.id]
        initial = {
            "times": [one.time_of_day.value for one in planned],
            "days": [str(day) for one in planned for day in one.weekdays],
        }
        super().__init__(data, prefix=timeline.routine.id, initial=initial)

    def add_prefix(self, field_name: str) -> str:
        return f"{field_name}-{self.prefix}"

    @property
    def wanted(self) -> WantedDays:
        times, days = set(self.cleaned_data["times"]), set(map(int, self.cleaned_data["days"]))
        return WantedDays(tuple(one for one in TimeOfDay if one.value in times), tuple(sorted(days)))


class ClockForm(Form):
    """When the times of day are: clock-morning and so on."""

    def __init__(self, version: Version, data: QueryDict | None = None) -> None:
        initial = {one.value: f"{version.clock[one]:%H:%M}" for one in TimeOfDay}
        super().__init__(data, prefix="clock", initial=initial)
        self.fields |= {one.value: hour() for one in TimeOfDay}

    @property
    def clock(self) -> dict[TimeOfDay, time]:
        return {one: self.cleaned_data[one.value] for one in TimeOfDay}


class SaveForm(PlanForm):
    """Days, times and minutes, and why they change."""

    missed = forms.ChoiceField(choices=[(one.value, "") for one in Missed], error_messages=said(OUT_OF_DATE))
    minutes = whole_number(
        FEWEST_MINUTES, MOST_MINUTES, f"Enter {FEWEST_MINUTES} to {MOST_MINUTES} minutes, or leave it blank."
    )
    reason = forms.CharField(
        max_length=MOST_REASON,
        required=False,
        error_messages=said(f"Please give the reason in {MOST_REASON} characters or fewer."),
    )

    def __init__(self, version: Version, choices: Preferences, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"missed": version.missed.value, "minutes": version.minutes})
        self.routines = [RoutineForm(one, version, data) for one in timelines(choices)]
        self.clock = ClockForm(version, data)
        self.parts = [*self.routines, self.clock]

    @property
    def wanted(self) -> Wanted:
        return Wanted(
            days={form.timeline.routine.id: form.wanted for form in self.routines},
            missed=Missed(self.cleaned_data["missed"]),
            minutes=self.cleaned_data["minutes"],
            clock=self.clock.clock,
            note=self.cleaned_data["reason"],
        )


class PauseForm(PlanForm):
    first = day("Choose the first day of your break.")
    last = day("Choose the last day, or leave it blank.", required=False)

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
