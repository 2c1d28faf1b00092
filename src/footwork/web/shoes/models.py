"""Pairs of shoes and shoe checks in the database, each with both halves of its mapping."""

from __future__ import annotations

from datetime import date

from django.db import models

from footwork.catalogue.documents import document_of
from footwork.core import pair as core
from footwork.core import shoe_check
from footwork.core.names import MOST_NAME
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.models import Person


class Pair(models.Model):
    """A pair of shoes. `looks` is a list of what each look at its wear has found."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pairs")
    name = models.CharField(max_length=core.MOST_PAIR_NAME)
    purpose = models.CharField(max_length=MOST_NAME)
    added_on = models.DateField()
    began = models.DateField(null=True)
    looks = models.JSONField(default=list)
    retired_on = models.DateField(null=True)

    class Meta:
        ordering = ("added_on", "name", "id")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_core(cls, person: Person, pair: core.Pair) -> Pair:
        return cls(
            id=pair.id,
            person=person,
            name=pair.name,
            purpose=pair.purpose.value,
            added_on=pair.added_on,
            began=pair.began,
            looks=[document_of(look) for look in pair.looks],
            retired_on=pair.retired_on,
        )

    def to_core(self) -> core.Pair:
        return core.Pair(
            id=self.id,
            name=self.name,
            purpose=core.Purpose(self.purpose),
            added_on=self.added_on,
            began=self.began,
            looks=tuple(
                core.WearLook(day=date.fromisoformat(look["day"]), signs=tuple(look["signs"])) for look in self.looks
            ),
            retired_on=self.retired_on,
        )


class ShoeCheck(models.Model):
    """A check, of which `pair` if of one. Its `answers` are stored one by one, so that what was broken off goes on
    where it stopped. `answered_at` never goes back (shoes.checks), whatever the clock does: the newest is the last."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shoe_checks")
    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, null=True, related_name="checks")
    answered_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    answers = models.JSONField(default=dict)
    finished = models.BooleanField(default=False)

    class Meta:
        ordering = ("answered_at", "id")
        indexes = (models.Index(fields=["person", "answered_at"], name="shoe_checks_in_order"),)

    def __str__(self) -> str:
        return f"shoe check of {self.answered_at:%Y-%m-%d %H:%M}"

    @classmethod
    def from_core(cls, person: Person, check: shoe_check.ShoeCheck) -> ShoeCheck:
        return cls(
            id=check.id,
            person=person,
            pair_id=check.pair,
            answered_at=check.answered_at,
            offset_minutes=offset_minutes(check.answered_at),
            answers=dict(check.answers),
            finished=check.finished,
        )

    def to_core(self) -> shoe_check.ShoeCheck:
        return shoe_check.ShoeCheck(
            id=self.id,
            pair=self.pair_id,
            answered_at=by_their_clock(self.answered_at, self.offset_minutes),
            answers=dict(self.answers),
            finished=self.finished,
        )
