"""Safety checks that were answered, and one under way."""

from __future__ import annotations

from django.db import models

from footwork.core.export_format import StoredScreening
from footwork.web.diary.models.stored import Stored
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.models import Person


class Screening(Stored):
    """The answers to a safety check: by the id of each list the ids that were ticked, and the ids that were `asked`;
    older rows have none of those (core.answered.FIRST_ASKED). The one stored last counts. `done` are the ids of those
    ticked whose advice, such as to book an appointment, the person has followed since or does not want to see."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="screenings")
    answered_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    holding = models.JSONField()
    asked = models.JSONField(default=list)
    done = models.JSONField(default=list)

    class Meta:
        ordering = ("stored",)

    def __str__(self) -> str:
        return f"answers of {self.answered_at:%Y-%m-%d %H:%M}"

    @classmethod
    def from_core(cls, person: Person, screening: StoredScreening) -> Screening:
        return cls(
            person=person,
            answered_at=screening.answered_at,
            offset_minutes=offset_minutes(screening.answered_at),
            holding={part: list(ids) for part, ids in screening.holding.items()},
            asked=list(screening.asked),
            done=list(screening.done),
        )

    def to_core(self) -> StoredScreening:
        return StoredScreening(
            answered_at=by_their_clock(self.answered_at, self.offset_minutes),
            holding={part: tuple(ids) for part, ids in self.holding.items()},
            asked=tuple(self.asked),
            done=tuple(self.done),
        )


class ScreeningDraft(models.Model):
    """The pages of a safety check that were answered so far, before the last one makes a Screening of them."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="screening_draft")
    touched_at = models.DateTimeField()
    holding = models.JSONField()

    def __str__(self) -> str:
        return f"answers under way at {self.touched_at:%Y-%m-%d %H:%M}"
