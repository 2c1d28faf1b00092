"""Activities as a person types them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from uuid import uuid4

from footwork import local_time
from footwork.core.activity import Activity, Effort
from footwork.core.times import DAY, TURNS_AT, day_at, on_the_clock
from footwork.web.form_errors import FormError
from footwork.web.past import STILL_TO_COME, began_at, check_over
from footwork.web.people.models import Person
from footwork.web.week.activities import stored_between
from footwork.web.week.forms import ActivityForm

TYPED = "typed"
EVENING = time(20)
"""When something of an earlier day ended, if nobody says when it was."""


def typed_activity(person: Person, form: ActivityForm, now: datetime) -> Activity:
    """What a valid `form` tells of. Raises FormError for what is still to come."""
    given = form.cleaned_data
    began = start_of(person, given["day"], form.hour, form.lasts, now)
    return new_activity(given["kind"], began, form.lasts, form.effort_said, given["title"])


def new_activity(
    kind: str, began: datetime, lasts: timedelta, effort: Effort | None = None, title: str = ""
) -> Activity:
    return Activity(
        kind=kind, started_at=began, lasts=lasts, source=TYPED, source_id=uuid4().hex, effort=effort, title=title
    )


def with_changes(person: Person, before: Activity, form: ActivityForm, now: datetime) -> Activity:
    """What the form does not change stays as it is, to the second. Raises FormError for what is still to come."""
    given, same, began = form.cleaned_data, form.as_before, before.started_at
    lasts = before.lasts if "minutes" in same else form.lasts
    if not {"day", "time", "minutes"} <= same:
        hour = began.time() if "time" in same else form.hour
        began = start_of(person, given["day"], hour, lasts, now, began.tzinfo)
    kind = before.kind if "kind" in same else given["kind"]
    effort, title = form.effort_said, given["title"]
    return replace(before, kind=kind, started_at=began, lasts=lasts, effort=effort, title=title)


def start_of(
    person: Person, day: date, hour: time | None, lasts: timedelta, now: datetime, zone: tzinfo | None = None
) -> datetime:
    """When something on `day`, which turns at four, began: at `hour`, by the clock of `zone` or else of the computer;
    without an hour before now, or before the evening of an earlier day, and before what is there already, so that
    nothing of it is counted for something else. Raises FormError for what is still to come."""
    if hour is None:
        return _free(person, day, lasts, now)
    began = began_at(day, hour, now, zone)
    check_over(began, lasts, day, now)
    return began


def _free(person: Person, day: date, lasts: timedelta, now: datetime) -> datetime:
    """The latest time of the day that is free; one that is not where none is."""
    if day > day_at(now):
        raise FormError(STILL_TO_COME, "day")
    latest = now.replace(second=0, microsecond=0)
    if day < day_at(now):
        latest = local_time.at_local_clock(on_the_clock(day, EVENING))
    first, start = local_time.at_local_clock(on_the_clock(day, TURNS_AT)), latest - lasts
    for one in reversed([one.activity for one in stored_between(person, day - DAY, day)]):
        if one.started_at < start + lasts and one.ended_at > start:
            start = one.started_at - lasts
    return start if start >= first else latest - lasts
