"""Sessions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from footwork.core import record as core
from footwork.core.names import MOST_NAME
from footwork.core.place import Place
from footwork.core.times import day_at
from footwork.web.diary.models.stored import Stored
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.data_version import Part
from footwork.web.people.models import Person


class Record(Stored):
    """One session; its id was made on the device. `offset_minutes` east of UTC is where the person's clock stood, and
    `day` that of `started_at` by it. `written` is the version of the person's sessions with which the row came, so
    that what was made of it can be kept: with the id it stands for this content and no other."""

    part = Part.SESSIONS

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="records")
    revision = models.PositiveIntegerField()
    routine = models.CharField(max_length=MOST_NAME)
    title = models.CharField(max_length=MOST_NAME)
    pace = models.FloatField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    day = models.DateField()
    length_ms = models.PositiveIntegerField()
    played_ms = models.PositiveIntegerField()
    pain_told = models.CharField(max_length=20, default=core.PainTold.AFTER.value)
    hurt_by = models.CharField(max_length=MOST_NAME, blank=True, default="")
    effort = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=core.MOST_NOTE, blank=True)
    made_for = models.CharField(max_length=MOST_NAME, blank=True, default="")
    by_hand = models.BooleanField(default=False)
    written = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        indexes = (
            models.Index(fields=["person", "started_at"], name="records_by_day"),
            models.Index(fields=["person", "day"], name="days_of_records"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(effort__isnull=True) | Q(effort__lte=core.WORST), name="effort_0_to_10"),
            models.CheckConstraint(condition=Q(ended_at__gte=F("started_at")), name="ends_after_start"),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.started_at:%Y-%m-%d %H:%M}"

    @classmethod
    def from_core(cls, person: Person, record: core.Record, stored: int) -> Record:
        """Without its items and pains, which have rows of their own. To be stored in the transaction in which the
        version of the person's sessions was raised."""
        return cls(
            stored=stored,
            id=record.id,
            person=person,
            revision=record.revision,
            routine=record.routine,
            title=record.title,
            pace=record.pace,
            started_at=record.started_at,
            ended_at=record.ended_at,
            offset_minutes=offset_minutes(record.started_at),
            day=day_at(record.started_at),
            length_ms=record.length_ms,
            played_ms=record.played_ms,
            pain_told=record.pain_told.value,
            hurt_by=record.hurt_by,
            effort=record.effort,
            note=record.note,
            made_for=record.made_for,
            by_hand=record.by_hand,
            written=person.sessions_version,
        )

    def to_core(self) -> core.Record:
        return core.Record(
            id=self.id,
            revision=self.revision,
            routine=self.routine,
            title=self.title,
            pace=self.pace,
            started_at=by_their_clock(self.started_at, self.offset_minutes),
            ended_at=by_their_clock(self.ended_at, self.offset_minutes),
            length_ms=self.length_ms,
            played_ms=self.played_ms,
            items=tuple(item.to_core() for item in self.items.all()),
            pain_before={Place(pain.place): pain.score for pain in self.pains.all() if pain.before},
            pain={Place(pain.place): pain.score for pain in self.pains.all() if not pain.before},
            pain_told=core.PainTold(self.pain_told),
            hurt_by=self.hurt_by,
            effort=self.effort,
            note=self.note,
            made_for=self.made_for,
            by_hand=self.by_hand,
        )
