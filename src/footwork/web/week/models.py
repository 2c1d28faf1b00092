"""What a person did besides the exercises, their walking plan, and when they were born. Nothing here is in the order of
storing: an activity takes part in no rule that asks what was known when."""

from __future__ import annotations

from datetime import UTC, timedelta

from django.db import models
from django.db.models import Q

from footwork.core import activity as core
from footwork.core.names import MOST_NAME
from footwork.core.times import day_at
from footwork.core.walking import MOST_WEEKS, Change
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.models import Person

_MS = timedelta(milliseconds=1)


class Activity(models.Model):
    """One activity. `day` is the day on which it began by the clock of its device, `offset_minutes` east of UTC where
    that clock stood; `source_id` tells it from all others of the person's from the same source."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="activities_done")
    kind = models.CharField(max_length=MOST_NAME)
    day = models.DateField()
    started_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    lasts_ms = models.PositiveIntegerField()
    effort = models.CharField(max_length=20, blank=True, default="")
    source = models.CharField(max_length=MOST_NAME)
    source_id = models.CharField(max_length=MOST_NAME)
    heart_rate = models.PositiveSmallIntegerField(null=True)
    steps = models.PositiveIntegerField(null=True)
    distance_m = models.PositiveIntegerField(null=True)
    title = models.CharField(max_length=MOST_NAME, blank=True, default="")

    class Meta:
        indexes = (models.Index(fields=["person", "day"], name="activities_by_day"),)
        constraints = (
            models.UniqueConstraint(fields=["person", "source", "source_id"], name="one_activity_of_a_source"),
            models.CheckConstraint(condition=Q(lasts_ms__gt=0), name="lasts_more_than_nothing"),
        )

    def __str__(self) -> str:
        return f"{self.kind}, {self.day}"

    @classmethod
    def from_core(cls, person: Person, activity: core.Activity) -> Activity:
        return cls(
            person=person,
            kind=activity.kind,
            day=day_at(activity.started_at),
            started_at=activity.started_at,
            offset_minutes=offset_minutes(activity.started_at),
            lasts_ms=max(round(activity.lasts / _MS), 1),
            effort=activity.effort.value if activity.effort else "",
            source=activity.source,
            source_id=key_of(activity),
            heart_rate=activity.heart_rate,
            steps=activity.steps,
            distance_m=activity.distance_m,
            title=activity.title,
        )

    def to_core(self) -> core.Activity:
        return core.Activity(
            kind=self.kind,
            started_at=by_their_clock(self.started_at, self.offset_minutes),
            lasts=self.lasts_ms * _MS,
            source=self.source,
            source_id=self.source_id,
            effort=core.Effort(self.effort) if self.effort else None,
            heart_rate=self.heart_rate,
            steps=self.steps,
            distance_m=self.distance_m,
            title=self.title,
        )


def key_of(activity: core.Activity) -> str:
    """What tells it from others of its source; without an id of the source, when it began and what it was."""
    return activity.source_id or f"{activity.started_at.astimezone(UTC).isoformat()} {activity.kind}"[:MOST_NAME]


class DaySteps(models.Model):
    """All steps of a day as one source counted them; `source` is that of an export, in which the largest device of the
    day counts."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="day_steps")
    day = models.DateField()
    source = models.CharField(max_length=MOST_NAME)
    steps = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "day", "source"], name="steps_of_a_day_once_by_each_source"),
        )

    def __str__(self) -> str:
        return f"{self.steps} steps, {self.day}"

    @classmethod
    def from_core(cls, person: Person, counted: core.DaySteps) -> DaySteps:
        return cls(person=person, day=counted.day, source=counted.source, steps=counted.steps)

    def to_core(self) -> core.DaySteps:
        return core.DaySteps(day=self.day, source=self.source, steps=self.steps)


class BirthYear(models.Model):
    """The year in which a person was born, which they may give so that heart rates can be read."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="birth_year", primary_key=True)
    year = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return str(self.year)


class WalkingChange(models.Model):
    """From the day `since` on the walking plan stands at `week`, counted from 1; at 0 it has ended. Of two that
    contradict each other the one stored last stands."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="walking_changes")
    since = models.DateField()
    week = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("pk",)
        constraints = (models.CheckConstraint(condition=Q(week__lte=MOST_WEEKS), name="a_week_of_the_walking_plan"),)

    def __str__(self) -> str:
        return f"week {self.week} from {self.since}"

    @classmethod
    def from_core(cls, person: Person, change: Change) -> WalkingChange:
        return cls(person=person, since=change.since, week=change.week)

    def to_core(self) -> Change:
        return Change(since=self.since, week=self.week)
