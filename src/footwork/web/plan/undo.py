"""The plan as it was before its last change. Only the stored versions are looked at: this works where what one of them
asks for brings the pages down."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from footwork.catalogue.documents import document_of
from footwork.web.diary.models import PlanVersion
from footwork.web.people.models import Person
from footwork.web.plan.store import first_version

REASON = "The last change was undone."


def undo_last_change(person: Person, now: datetime) -> bool:
    """Add a version that is like the one before the newest; False where the person has made none. Called again, it goes
    one change further back."""
    with transaction.atomic():
        stored = list(PlanVersion.objects.filter(person=person).order_by("number"))
        before = _before_the_last([document_of(first_version()), *(row.content for row in stored)])
        if before is None:
            return False
        number = stored[-1].number + 1
        about = {"since": now.date().isoformat(), "made_at": now.isoformat(), "reason": REASON, "by_rule": False}
        PlanVersion.objects.create(person=person, number=number, content=before | about | {"number": number})
    return True


def _before_the_last(versions: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Each undoing takes back the change that is left of those before it."""
    left = [versions[0]]
    for version in versions[1:]:
        if version.get("reason") != REASON:
            left.append(version)
        elif len(left) > 1:
            left.pop()
    return left[-2] if len(left) > 1 else None
