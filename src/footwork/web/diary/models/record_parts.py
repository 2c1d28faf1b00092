"""What was done in a session, item by item, and where it hurt."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from footwork.core import record as core
from footwork.core.names import MOST_NAME
from footwork.core.place import MOST_OWN, OWN
from footwork.core.reached import Reached
from footwork.core.side import Side
from footwork.web.diary.models.records import Record
from footwork.web.people.models import Person


class ItemDone(models.Model):
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    exercise = models.CharField(max_length=MOST_NAME)
    name = models.CharField(max_length=MOST_NAME)
    phases_planned = models.PositiveIntegerField()
    phases_done = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, blank=True)
    phases_extra = models.PositiveIntegerField(default=0)
    reached = models.JSONField(default=list)
    """Lists of set, side, repetitions and seconds, one of which is None."""

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["record", "position"], name="one_item_per_position"),
            models.CheckConstraint(condition=Q(phases_done__lte=F("phases_planned")), name="no_more_than_planned"),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.phases_done} of {self.phases_planned}"

    @classmethod
    def from_core(cls, record: core.Record) -> list[ItemDone]:
        """A row for each item of the record."""
        return [
            cls(
                record_id=record.id,
                position=position,
                exercise=item.exercise,
                name=item.name,
                phases_planned=item.phases_planned,
                phases_done=item.phases_done,
                reason=item.reason.value if item.reason else "",
                phases_extra=item.phases_extra,
                reached=[[one.set, one.side.value, one.reps, one.seconds] for one in item.reached],
            )
            for position, item in enumerate(record.items)
        ]

    def to_core(self) -> core.ItemDone:
        return core.ItemDone(
            exercise=self.exercise,
            name=self.name,
            phases_planned=self.phases_planned,
            phases_done=self.phases_done,
            reason=core.SkipReason(self.reason) if self.reason else None,
            phases_extra=self.phases_extra,
            reached=tuple(
                Reached(set=number, side=Side(side), reps=reps, seconds=seconds)
                for number, side, reps, seconds in self.reached
            ),
        )


class Pain(models.Model):
    """`before` the session, or as `Record.pain_told` says. `Record.to_core` gathers them. `person` and `stored` are
    those of the record: by them the first pain in a place, and high pain, are found without a look at every session."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pains", db_index=False)
    stored = models.PositiveBigIntegerField(editable=False)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="pains")
    place = models.CharField(max_length=len(OWN) + MOST_OWN)
    score = models.PositiveSmallIntegerField()
    before = models.BooleanField(default=False)

    class Meta:
        indexes = (
            models.Index(fields=["person", "place", "stored"], condition=Q(score__gt=0), name="pain_by_place"),
            models.Index(fields=["person", "before", "score"], name="pain_by_score"),
        )
        constraints = (
            models.UniqueConstraint(fields=["record", "place", "before"], name="one_answer_per_place"),
            models.CheckConstraint(condition=Q(score__lte=core.WORST), name="pain_0_to_10"),
        )

    def __str__(self) -> str:
        return f"{self.place} {self.score}"

    @classmethod
    def from_core(cls, person: Person, record: core.Record, stored: int) -> list[Pain]:
        """A row for each answer about pain in the record."""
        return [
            cls(person=person, stored=stored, record_id=record.id, place=place.value, score=score, before=before)
            for before, answered in ((True, record.answered_before), (False, record.answered))
            for place, score in answered.items()
        ]
