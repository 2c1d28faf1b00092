"""The versions of a person's plan."""

from __future__ import annotations

import json
from functools import lru_cache

from django.db import models

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core.plan import Version
from footwork.web.diary.models.stored import Stored
from footwork.web.people.models import Person


class PlanVersion(Stored):
    """A version of the plan as JSON. It is never changed: another is added."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plan_versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=["person", "number"], name="each_version_once"),)

    def __str__(self) -> str:
        return f"version {self.number} of the plan"

    @classmethod
    def from_core(cls, person: Person, version: Version, stored: int | None = None) -> PlanVersion:
        """Without `stored` it is the newest of all things once it is saved."""
        place = {} if stored is None else {"stored": stored}
        return cls(person=person, number=version.number, content=document_of(version), **place)

    def to_core(self) -> Version:
        return _version_of(json.dumps(self.content), str(self))


@lru_cache(maxsize=256)
def _version_of(content: str, told_as: str) -> Version:
    """Read once: it never changes, and every page asks for all of them."""
    return adapter(Version).read_json(content.encode(), told_as)
