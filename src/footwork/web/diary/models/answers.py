"""Answers to what is asked day by day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from footwork.core import answer as core
from footwork.core.names import MOST_NAME
from footwork.web.diary.models.stored import Stored
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.data_version import Part
from footwork.web.people.models import Person


class Answer(Stored):
    """An answer to a measure. All are kept; of several for a day the one stored last stands."""

    part = Part.ANSWERS

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answers")
    measure = models.CharField(max_length=MOST_NAME)
    about = models.CharField(max_length=MOST_NAME, blank=True)
    day = models.DateField()
    score = models.PositiveSmallIntegerField()
    answered_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=["person", "measure", "day"], name="answers_by_day"),
            models.Index(fields=["person", "day"], name="days_of_answers"),
        )
        constraints = (models.CheckConstraint(condition=Q(score__lte=core.MOST_SCORE), name="score_within_reason"),)

    def __str__(self) -> str:
        return f"{self.measure} {self.about} on {self.day}: {self.score}"

    @classmethod
    def from_core(cls, person: Person, answer: core.Answer, stored: int) -> Answer:
        return cls(
            id=answer.id,
            stored=stored,
            person=person,
            measure=answer.measure,
            about=answer.about,
            day=answer.counts_for,
            score=answer.score,
            answered_at=answer.answered_at,
            offset_minutes=offset_minutes(answer.answered_at),
        )

    def to_core(self) -> core.Answer:
        return core.Answer(
            id=self.id,
            measure=self.measure,
            about=self.about,
            day=self.day,
            score=self.score,
            answered_at=by_their_clock(self.answered_at, self.offset_minutes),
        )
