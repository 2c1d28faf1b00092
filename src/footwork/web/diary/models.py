"""A person's records. Where there was no answer there is no number: pain has a row only when it was told."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q

from footwork.catalogue.adapters import adapter
from footwork.core import answer as core_answer
from footwork.core import record as core
from footwork.core.answer import MOST_SCORE
from footwork.core.export_format import Deviation, StoredScreening, StoredTrial
from footwork.core.names import MOST_NAME
from footwork.core.plan import Version
from footwork.web.diary.offsets import by_their_clock
from footwork.web.people.models import Person


class Stored(models.Model):
    """Something whose place in the order of storing matters: `stored` rises over all kinds of things together. A clock
    can be wrong or set back, so the newest is what was stored last, whatever the times say. What an import brings is
    put among what is here (web.merging)."""

    stored = models.PositiveBigIntegerField(editable=False, db_index=True)
    person_id: int

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            if self.stored is None:
                [self.stored] = numbers(self.person_id, 1)
            super().save(*args, **kwargs)


def numbers(person_id: int, count: int) -> range:
    """The next `count` places in the order of storing; to be used within the same transaction."""
    with transaction.atomic():
        Person.objects.filter(pk=person_id).update(stored=F("stored") + count)
        last = Person.objects.values_list("stored", flat=True).get(pk=person_id)
    return range(last - count + 1, last + 1)


class Record(Stored):
    """One session; its id was made on the device. `offset_minutes` east of UTC is where the person's clock stood."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="records")
    revision = models.PositiveIntegerField()
    routine = models.CharField(max_length=MOST_NAME)
    title = models.CharField(max_length=MOST_NAME)
    pace = models.FloatField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    length_ms = models.PositiveIntegerField()
    played_ms = models.PositiveIntegerField()
    pain_told = models.CharField(max_length=20, default=core.PainTold.AFTER.value)
    hurt_by = models.CharField(max_length=MOST_NAME, blank=True, default="")
    effort = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=core.MOST_NOTE, blank=True)
    made_for = models.CharField(max_length=MOST_NAME, blank=True, default="")

    class Meta:
        indexes = (models.Index(fields=["person", "started_at"], name="records_by_day"),)
        constraints = (
            models.CheckConstraint(condition=Q(effort__isnull=True) | Q(effort__lte=core.WORST), name="effort_0_to_10"),
            models.CheckConstraint(condition=Q(ended_at__gte=F("started_at")), name="ends_after_start"),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.started_at:%Y-%m-%d %H:%M}"

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
            pain_before={core.Place(pain.place): pain.score for pain in self.pains.all() if pain.before},
            pain={core.Place(pain.place): pain.score for pain in self.pains.all() if not pain.before},
            pain_told=core.PainTold(self.pain_told),
            hurt_by=self.hurt_by,
            effort=self.effort,
            note=self.note,
            made_for=self.made_for,
        )


class Answer(Stored):
    """An answer to a measure. All are kept; of several for a day the one stored last stands."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answers")
    measure = models.CharField(max_length=MOST_NAME)
    about = models.CharField(max_length=MOST_NAME, blank=True)
    day = models.DateField()
    score = models.PositiveSmallIntegerField()
    answered_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()

    class Meta:
        indexes = (models.Index(fields=["person", "measure", "day"], name="answers_by_day"),)
        constraints = (models.CheckConstraint(condition=Q(score__lte=MOST_SCORE), name="score_within_reason"),)

    def __str__(self) -> str:
        return f"{self.measure} {self.about} on {self.day}: {self.score}"

    def to_core(self) -> core_answer.Answer:
        return core_answer.Answer(
            id=self.id,
            measure=self.measure,
            about=self.about,
            day=self.day,
            score=self.score,
            answered_at=by_their_clock(self.answered_at, self.offset_minutes),
        )


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


class Screening(Stored):
    """The answers to a safety check: by the title of each list the ids that were ticked, and the ids that were `asked`;
    older rows have none of those (core.answered.FIRST_ASKED). The one stored last counts."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="screenings")
    answered_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    holding = models.JSONField()
    asked = models.JSONField(default=list)

    class Meta:
        ordering = ("stored",)

    def __str__(self) -> str:
        return f"answers of {self.answered_at:%Y-%m-%d %H:%M}"

    def to_core(self) -> StoredScreening:
        return StoredScreening(
            answered_at=by_their_clock(self.answered_at, self.offset_minutes),
            holding={part: tuple(ids) for part, ids in self.holding.items()},
            asked=tuple(self.asked),
        )


class ScreeningDraft(models.Model):
    """The pages of a safety check that were answered so far, before the last one makes a Screening of them."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="screening_draft")
    touched_at = models.DateTimeField()
    holding = models.JSONField()

    def __str__(self) -> str:
        return f"answers under way at {self.touched_at:%Y-%m-%d %H:%M}"


class PlanVersion(Stored):
    """A version of the plan as JSON (catalogue.documents). It is never changed: another is added."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plan_versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=["person", "number"], name="each_version_once"),)

    def __str__(self) -> str:
        return f"version {self.number} of the plan"

    def to_core(self) -> Version:
        return _version_of(json.dumps(self.content), str(self))


@lru_cache(maxsize=256)
def _version_of(content: str, told_as: str) -> Version:
    """Read once: it never changes, and every page asks for all of them."""
    return adapter(Version).read_json(content.encode(), told_as)


class ItemDone(models.Model):
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    exercise = models.CharField(max_length=MOST_NAME)
    name = models.CharField(max_length=MOST_NAME)
    phases_planned = models.PositiveIntegerField()
    phases_done = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, blank=True)
    phases_extra = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["record", "position"], name="one_item_per_position"),
            models.CheckConstraint(condition=Q(phases_done__lte=F("phases_planned")), name="no_more_than_planned"),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.phases_done} of {self.phases_planned}"

    def to_core(self) -> core.ItemDone:
        return core.ItemDone(
            exercise=self.exercise,
            name=self.name,
            phases_planned=self.phases_planned,
            phases_done=self.phases_done,
            reason=core.Reason(self.reason) if self.reason else None,
            phases_extra=self.phases_extra,
        )


class Pain(models.Model):
    """`before` the session, or as `Record.pain_told` says."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="pains")
    place = models.CharField(max_length=20)
    score = models.PositiveSmallIntegerField()
    before = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["record", "place", "before"], name="one_answer_per_place"),
            models.CheckConstraint(condition=Q(score__lte=core.WORST), name="pain_0_to_10"),
        )

    def __str__(self) -> str:
        return f"{self.place} {self.score}"
