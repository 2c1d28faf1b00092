"""Trials of one."""

from __future__ import annotations

from datetime import date

from django.db import models

from footwork.catalogue.documents import document_of
from footwork.core.export_format import Deviation, StoredTrial
from footwork.core.names import MOST_NAME
from footwork.web.people.models import Person


class Trial(models.Model):
    """A trial of one. Its schedule follows from `offer`, `seed` and `first`; `seal` was shown before the first day.
    `deviations` is a list of what was told to have been otherwise, `stopped_on` the day on which it was given up."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="trials")
    offer = models.CharField(max_length=MOST_NAME)
    tried = models.CharField(max_length=MOST_NAME)
    place = models.CharField(max_length=MOST_NAME)
    seed = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    first = models.DateField()
    deviations = models.JSONField(default=list)
    stopped_on = models.DateField(null=True)

    class Meta:
        ordering = ("-first", "-id")

    def __str__(self) -> str:
        return f"{self.tried}, from {self.first}"

    @classmethod
    def from_core(cls, person: Person, trial: StoredTrial) -> Trial:
        return cls(
            person=person,
            offer=trial.offer,
            tried=trial.tried,
            place=trial.place,
            seed=trial.seed,
            seal=trial.seal,
            first=trial.first,
            deviations=[document_of(one) for one in trial.deviations],
            stopped_on=trial.stopped_on,
        )

    def to_core(self) -> StoredTrial:
        return StoredTrial(
            offer=self.offer,
            tried=self.tried,
            place=self.place,
            seed=self.seed,
            seal=self.seal,
            first=self.first,
            deviations=tuple(
                Deviation(day=date.fromisoformat(one["day"]), what=one["what"]) for one in self.deviations
            ),
            stopped_on=self.stopped_on,
        )
