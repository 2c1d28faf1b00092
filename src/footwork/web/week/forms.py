"""The forms of the week: an activity, a year of birth, where a walking plan begins."""

from __future__ import annotations

from datetime import date, timedelta
from datetime import time as hour_of_day

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from footwork.catalogue.library import library
from footwork.core.activity import LONGEST, OTHER, Activity, Effort
from footwork.core.names import MOST_NAME, is_name
from footwork.core.times import MINUTE, day_at
from footwork.core.walking import STAGES
from footwork.core.week import ActivityKind, Bar
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, said, whole_number
from footwork.web.week.age import OLDEST

MOST_MINUTES = LONGEST // MINUTE
QUICK_MINUTES = (10, 20, 30, 45, 60)
LONG_MINUTES = 6 * 60
"""What is typed in as longer is asked about once. The number is ours."""

_MINUTES = format_lazy(
    gettext_lazy("Enter 1 to {most} minutes. For more than a day, add each day by itself."), most=MOST_MINUTES
)
_EFFORT = gettext_lazy("Choose how hard it was.")
_NAME = format_lazy(gettext_lazy("Say what you did, in at most {most} characters."), most=MOST_NAME)
_TIME = gettext_lazy("Enter a time, such as 18:30, or leave it blank.")


class ActivityForm(Form):
    """`quick` is a button with its minutes, which goes before what is typed. What can be left blank follows: the time
    (just now), how hard it was (as usual for its kind) and the title (the kind's name)."""

    kind = forms.ChoiceField(error_messages=said(OUT_OF_DATE))
    quick = forms.ChoiceField(
        choices=[(str(minutes), "") for minutes in QUICK_MINUTES], required=False, error_messages=said(OUT_OF_DATE)
    )
    minutes = whole_number(1, MOST_MINUTES, _MINUTES)
    effort = forms.ChoiceField(
        choices=[(one.value, "") for one in Effort], required=False, error_messages=said(OUT_OF_DATE)
    )
    day = day(gettext_lazy("Choose the day."))
    time = forms.TimeField(input_formats=["%H:%M", "%H:%M:%S"], required=False, error_messages=said(_TIME))
    title = forms.CharField(max_length=MOST_NAME, required=False, error_messages=said(_NAME))
    sure = forms.CharField(required=False)
    """The minutes that the page asked about."""

    asked_about = ""
    """The minutes of which the page is to remember that it asked."""

    def __init__(self, initial: dict[str, object], data: QueryDict | None = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["kind"].choices = [(kind.id, kind.name) for kind in library().week().kinds]  # type: ignore[attr-defined]

    @classmethod
    def new(cls, kind: ActivityKind, today: date, data: QueryDict | None = None) -> ActivityForm:
        return cls({"kind": kind.id, "day": today.isoformat()}, data)

    @classmethod
    def of(cls, activity: Activity, data: QueryDict | None = None) -> ActivityForm:
        initial: dict[str, object] = {
            "kind": library().week().kind(activity.kind).id,
            "minutes": max(round(activity.lasts / MINUTE), 1),
            "effort": activity.effort.value if activity.effort else "",
            "day": day_at(activity.started_at).isoformat(),
            "time": f"{activity.started_at:%H:%M}",
            "title": activity.title,
        }
        return cls(initial, data)

    def clean_title(self) -> str:
        title: str = self.cleaned_data["title"].strip()
        if title and not is_name(title):
            raise ValidationError(_NAME)
        return title

    def clean(self) -> None:
        given = self.cleaned_data
        if "minutes" in given and given["minutes"] is None and not given.get("quick"):
            self.add_error("minutes", _MINUTES)
        if given.get("kind") == OTHER and not given.get("effort"):
            self.add_error("effort", _EFFORT)
        self._ask_about(given.get("minutes") or 0)

    def _ask_about(self, minutes: int) -> None:
        """Once, whether it really was so long; of an activity that is changed only where its minutes are."""
        if minutes <= LONG_MINUTES or self.cleaned_data.get("quick") or "minutes" in self.as_before:
            return
        self.asked_about = str(minutes)
        if self.cleaned_data.get("sure") != self.asked_about:
            self.add_error("minutes", _("Was it really {length}? If so, save again.").format(length=_hours(minutes)))

    @property
    def lasts(self) -> timedelta:
        return int(self.cleaned_data["quick"] or self.cleaned_data["minutes"]) * MINUTE

    @property
    def effort_said(self) -> Effort | None:
        return Effort(self.cleaned_data["effort"]) if self.cleaned_data["effort"] else None

    @property
    def hour(self) -> hour_of_day | None:
        hour: hour_of_day | None = self.cleaned_data["time"]
        return hour

    @property
    def as_before(self) -> frozenset[str]:
        """The fields that were left as the page showed them."""
        return frozenset(
            name for name in self.fields if str(self[name].value() or "") == str(self.initial.get(name, ""))
        )


def _hours(minutes: int) -> str:
    """24 hours; 6 hours 5 minutes."""
    hours, rest = divmod(minutes, 60)
    whole = ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    if not rest:
        return whole
    return ngettext("{hours} {n} minute", "{hours} {n} minutes", rest).format(hours=whole, n=rest)


def counts_minutes(kind: ActivityKind) -> bool:
    """Whether it matters how hard it was."""
    return Bar.AEROBIC in kind.counts


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """All files that were sent, at least one."""

    widget = FilesInput

    def clean(self, data: object, initial: object = None) -> list[UploadedFile[bytes]]:
        files = data if isinstance(data, list) else [data]
        return [super(Files, self).clean(one, initial) for one in files or [None]]


class ImportActivitiesForm(Form):
    file = Files(allow_empty_file=True, error_messages=said(gettext_lazy("Choose one or more files.")))


class EffortForm(Form):
    """How hard one activity was, by a button."""

    effort = forms.ChoiceField(choices=[(one.value, "") for one in Effort], error_messages=said(OUT_OF_DATE))


class BirthYearForm(Form):
    """Blank takes it back."""

    def __init__(self, year: int | None, today: date, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"year": "" if year is None else str(year)})
        first = today.year - OLDEST
        wrong = _("Enter a year from {first} to {last}, or leave it blank.").format(first=first, last=today.year)
        self.fields["year"] = whole_number(first, today.year, wrong)


class StartWalkingForm(Form):
    """With which stage of the walking plan to begin, by its number from 0."""

    stage = forms.TypedChoiceField(
        choices=[(str(number), "") for number in range(len(STAGES))], coerce=int, error_messages=said(OUT_OF_DATE)
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"stage": "0"})
