"""Sessions that were removed."""

from __future__ import annotations

import json

from django.db import models

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core import record as core
from footwork.core.correction import Removal
from footwork.core.times import day_at
from footwork.web.diary.models.stored import Stored
from footwork.web.diary.offsets import by_their_clock, offset_minutes
from footwork.web.people.data_version import Part
from footwork.web.people.models import Person


class RemovedRecord(Stored):
    """That a session was removed. `content` is what it was, for as long as that can be undone, and `day` its day;
    `stored` its place in the order of storing, and `placed_by` the time by which an import puts it there."""

    part = Part.SESSIONS

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="removed_records")
    revision = models.PositiveIntegerField()
    removed_at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    placed_by = models.DateTimeField()
    day = models.DateField(null=True)
    content = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"removed on {self.removed_at:%Y-%m-%d}"

    @classmethod
    def from_core(
        cls, person: Person, removal: Removal, stored: int, record: core.Record | None = None
    ) -> RemovedRecord:
        """`record` is what was removed, where that can be undone."""
        return cls(
            id=removal.id,
            stored=stored,
            person=person,
            revision=removal.revision,
            removed_at=removal.removed_at,
            offset_minutes=offset_minutes(removal.removed_at),
            placed_by=record.started_at if record else removal.removed_at,
            day=day_at(record.started_at) if record else None,
            content=document_of(record) if record else None,
        )

    def to_core(self) -> Removal:
        removed_at = by_their_clock(self.removed_at, self.offset_minutes)
        return Removal(id=self.id, revision=self.revision, removed_at=removed_at)

    @property
    def record(self) -> core.Record | None:
        """What was removed; nothing where it is gone for good."""
        if self.content is None:
            return None
        return adapter(core.Record).read_json(json.dumps(self.content).encode(), str(self))
