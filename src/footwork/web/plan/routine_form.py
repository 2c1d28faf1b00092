"""The form of one routine in the plan: at which times, on which days, from when to when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.core.days import FEWEST_BETWEEN, MOST_BETWEEN, WEEKDAYS, Days, DaysAWeek, EveryDays, Weekdays, days_a_week
from footwork.core.plan import Version
from footwork.core.prescription import MOST_BY, Prescription
from footwork.core.rhythm import waking_hours
from footwork.core.time_slot import MOST_SLOTS, TimeSlot, slot_at
from footwork.core.timeline import Timeline
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, said, whole_number
from footwork.web.plan.prescribing import WantedDays
from footwork.web.plan.when import day_name, when_in_words

ON_WEEKDAYS, EVERY, A_WEEK = "weekdays", "every", "a_week"
MOST_HOURS = 8
"""Between two sessions of a day. The number is ours."""

_BETWEEN = _("Enter a whole number from {fewest} to {most}.")


def _number(fewest: int, most: int) -> forms.IntegerField:
    return whole_number(fewest, most, format_lazy(_BETWEEN, fewest=fewest, most=most))


class RoutineForm(Form):
    """Fields are named after the routine: times-five-foot, days-five-foot. Those of an exercise of the person's own are
    named after its prescription: times-exercise-toe-press."""

    times = forms.MultipleChoiceField(required=False, error_messages=said(OUT_OF_DATE))
    hours = _number(1, MOST_HOURS)
    rhythm = forms.ChoiceField(
        choices=[(one, "") for one in (ON_WEEKDAYS, EVERY, A_WEEK)], required=False, error_messages=said(OUT_OF_DATE)
    )
    days = forms.MultipleChoiceField(
        choices=lambda: [(str(number), day_name(number)) for number in WEEKDAYS],
        required=False,
        error_messages=said(OUT_OF_DATE),
    )
    every = _number(FEWEST_BETWEEN, MOST_BETWEEN)
    a_week = _number(1, len(WEEKDAYS))
    first = day(_("Choose the first day, or leave it blank."), required=False)
    last = day(_("Choose the last day, or leave it blank."), required=False)
    by = forms.CharField(
        max_length=MOST_BY,
        required=False,
        error_messages=said(format_lazy(_("Please give the name in {most} characters or fewer."), most=MOST_BY)),
    )

    def __init__(
        self, name: str, version: Version, data: QueryDict | None = None, timeline: Timeline | None = None
    ) -> None:
        self.timeline, self.when = timeline, when_in_words(version, name)
        planned = [one for one in version.prescriptions if one.slots and name in (one.session, one.form)]
        super().__init__(data, prefix=name, initial=_initial(planned))
        self._slots, self._quiet = version.slots_in_order, version.quiet
        self.fields["times"].choices = [(one.id, "") for one in self._slots]  # type: ignore[attr-defined]

    @property
    def slots(self) -> list[tuple[TimeSlot, bool]]:
        """Each time slot of the plan, and whether it is ticked."""
        ticked = self["times"].value() or []
        return [(one, one.id in ticked) for one in self._slots]

    @property
    def chips(self) -> list[tuple[str, str, bool]]:
        """Of each day its number, its name, and whether it is ticked."""
        ticked = self["days"].value() or []
        return [(str(number), day_name(number), str(number) in ticked) for number in WEEKDAYS]

    @property
    def has_more(self) -> bool:
        """Whether any of what is seldom asked for was given."""
        return any(self[name].value() or self[name].errors for name in ("hours", "first", "last", "by"))

    def add_prefix(self, field_name: str) -> str:
        return f"{field_name.replace('_', '-')}-{self.prefix}"

    def clean(self) -> dict[str, Any]:
        found = self.cleaned_data
        first, last, kind = found.get("first"), found.get("last"), found.get("rhythm")
        if first and last and last < first:
            self.add_error("last", _("The last day can’t be before the first day."))
        if kind in (EVERY, A_WEEK) and kind in found and found[kind] is None:
            fewest, most = (FEWEST_BETWEEN, MOST_BETWEEN) if kind == EVERY else (1, len(WEEKDAYS))
            self.add_error(kind, format_lazy(_BETWEEN, fewest=fewest, most=most))
        if len(self.with_slots(self._slots)) > MOST_SLOTS:
            self.add_error("hours", format_lazy(_("You can have up to {most} times a day."), most=MOST_SLOTS))
        return found

    def with_slots(self, slots: tuple[TimeSlot, ...]) -> tuple[TimeSlot, ...]:
        """With those that it needs besides."""
        every = self.cleaned_data.get("hours")
        for hour in waking_hours(self._quiet, every) if every else ():
            if hour not in (one.at for one in slots):
                slots = (*slots, slot_at(hour, slots))
        return slots

    def wanted(self, slots: tuple[TimeSlot, ...]) -> WantedDays:
        found = self.cleaned_data
        times = tuple(one.id for one in self._slots if one.id in found["times"])
        if found["hours"]:
            hours = waking_hours(self._quiet, found["hours"])
            times = tuple(next(one.id for one in slots if one.at == hour) for hour in hours)
        return WantedDays(times, self._days, found["first"], found["last"], found["by"])

    @property
    def _days(self) -> Days | None:
        found = self.cleaned_data
        if found["rhythm"] == EVERY:
            return EveryDays(found["every"])
        if found["rhythm"] == A_WEEK:
            return days_a_week(found["a_week"])
        return Weekdays(tuple(sorted(map(int, found["days"])))) if found["days"] else None


def _initial(planned: list[Prescription]) -> dict[str, object]:
    """Of several the first says more than times and days."""
    weekdays = {str(day) for one in planned if not isinstance(one.days, EveryDays) for day in one.days.weekdays}
    initial: dict[str, object] = {
        "times": [slot for one in planned for slot in one.slots],
        "days": sorted(weekdays),
        "rhythm": ON_WEEKDAYS,
    }
    if not planned:
        return initial
    days = planned[0].days
    if isinstance(days, EveryDays):
        initial |= {"rhythm": EVERY, "every": days.every}
    elif isinstance(days, DaysAWeek):
        initial |= {"rhythm": A_WEEK, "a_week": days.a_week}
    dates = {name: day.isoformat() for name in ("first", "last") if (day := getattr(planned[0], name))}
    return initial | dates | {"by": planned[0].by}
