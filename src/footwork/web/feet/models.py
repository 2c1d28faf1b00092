"""Looks at one's feet, one under way, and photos."""

from __future__ import annotations

from django.db import models

from footwork.core.foot_check import Look
from footwork.core.names import MOST_NAME
from footwork.core.side import Side
from footwork.web.diary.models import Stored
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.models import Person


class FootLook(Stored):
    """A look (core.foot_check.Look). All are kept; of each part the one stored last stands that answered it."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="foot_looks")
    day = models.DateField()
    looked_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    content = models.JSONField()
    """`parts`, `found`, `facts` and `felt` of the look."""

    class Meta:
        indexes = (models.Index(fields=["person", "day"], name="foot_looks_by_day"),)

    def __str__(self) -> str:
        return f"look at the feet on {self.day}"

    @classmethod
    def from_core(cls, person: Person, look: Look, stored: int | None = None) -> FootLook:
        """Without `stored` it is the newest of all things once it is saved."""
        place = {} if stored is None else {"stored": stored}
        content = {
            "parts": list(look.parts),
            "found": {finding: list(sides) for finding, sides in look.found.items()},
            "facts": list(look.facts),
            "felt": dict(look.felt),
        }
        return cls(
            id=look.id,
            person=person,
            day=look.day,
            looked_at=look.looked_at,
            offset_minutes=offset_minutes(look.looked_at),
            content=content,
            **place,
        )

    def to_core(self) -> Look:
        return Look(
            id=self.id,
            day=self.day,
            looked_at=by_their_clock(self.looked_at, self.offset_minutes),
            parts=tuple(self.content["parts"]),
            found={finding: tuple(map(Side, sides)) for finding, sides in self.content["found"].items()},
            facts=tuple(self.content["facts"]),
            felt=dict(self.content["felt"]),
        )


class LookDraft(models.Model):
    """The parts of a look that were answered so far, before the last one makes a FootLook of them."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="look_draft")
    touched_at = models.DateTimeField()
    day = models.DateField()
    content = models.JSONField()

    def __str__(self) -> str:
        return f"look under way at {self.touched_at:%Y-%m-%d %H:%M}"


class FootPhoto(models.Model):
    """A photo of a finding, seen on a `day`. The picture itself is a file in the data folder (web.feet.photos)."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="foot_photos")
    day = models.DateField()
    finding = models.CharField(max_length=MOST_NAME)
    side = models.CharField(max_length=10)
    media_type = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    """In bytes."""

    class Meta:
        ordering = ("day", "id")
        indexes = (models.Index(fields=["person", "day"], name="foot_photos_by_day"),)

    def __str__(self) -> str:
        return f"photo of {self.finding} on {self.day}"
