"""Who exercises. Nobody signs in: whoever opens the site has its key (web.middleware.access_key)."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from footwork.core.names import MOST_NAME
from footwork.figure.looks import USUAL

MOST_LANGUAGE = 20
"""Characters in the code of a language, such as "zh-hant-hk"."""


class Person(models.Model):
    """Who exercises; not who signs in. `look` is that of the people in the figures that they see, `ready_seconds` how
    much more time than planned they have to get ready, `language` the code of the one that they chose, or empty where
    it is the browser's, `follows` the places whose pain they are asked about every day,
    `activities` what pain keeps them from in their own words, `diary` tells theirs from others on whichever machine it
    lies. `stored` is how many things were stored for them so far (web.diary.models.Stored), `data_version` the version
    of all that is theirs, and the other versions are those of its parts (web.people.data_version)."""

    name = models.CharField(max_length=200, blank=True)
    look = models.CharField(max_length=MOST_NAME, default=USUAL)
    ready_seconds = models.PositiveSmallIntegerField(default=0)
    language = models.CharField(max_length=MOST_LANGUAGE, blank=True, default="")
    follows = models.JSONField(default=list)
    activities = models.JSONField(default=list)
    diary = models.UUIDField(default=uuid4, editable=False)
    stored = models.PositiveBigIntegerField(default=0, editable=False)
    data_version = models.PositiveBigIntegerField(default=0, editable=False)
    sessions_version = models.PositiveBigIntegerField(default=0, editable=False)
    answers_version = models.PositiveBigIntegerField(default=0, editable=False)
    rest_version = models.PositiveBigIntegerField(default=0, editable=False)

    def __str__(self) -> str:
        return self.name or f"person {self.pk}"

    def take_over(self, fresh: Person) -> None:
        """What was read anew of the same person."""
        for field in self._meta.concrete_fields:
            setattr(self, field.attname, getattr(fresh, field.attname))

    @property
    def itself(self) -> Person:
        """Where a request has it, without what looks for it late, which costs something at each use."""
        return self
