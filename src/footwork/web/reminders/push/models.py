"""The devices that are reminded by push."""

from __future__ import annotations

from typing import Any

from django.db import models

from footwork.web.people.models import Person

MOST_ENDPOINT = 2000


class Subscription(models.Model):
    """Where a browser takes messages in (`endpoint`), and the keys that it made for them. `site` is Footwork's address
    as that browser knows it. Whoever shares a browser has one each."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="subscriptions")
    endpoint = models.URLField(max_length=MOST_ENDPOINT)
    p256dh = models.CharField(max_length=200)
    auth = models.CharField(max_length=100)
    site = models.URLField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "endpoint"], name="one_for_each_browser"),)

    def __str__(self) -> str:
        return f"a browser of {self.site}"

    def info(self) -> dict[str, Any]:
        """As the browser told it."""
        return {"endpoint": self.endpoint, "keys": {"p256dh": self.p256dh, "auth": self.auth}}
