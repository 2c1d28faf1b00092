"""The plan as it was before its last change. Only the stored versions are looked at: this works where what one of them
asks for brings the pages down."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from footwork.catalogue.documents import document_of
from footwork.core.reason import Reason, ReasonKind
from footwork.core.times import day_at
from footwork.web.diary.models import PlanVersion
from footwork.web.people.models import Person
from footwork.web.plan.store import first_version

_UNDONE = [document_of(Reason(kind=ReasonKind.UNDONE))]


def undo_last_change(person: Person, now: datetime) -> bool:
    """Add a version that is like the one before the newest; False where the person has made none. Called again, it goes
    one change further back."""
    with transaction.atomic():
        stored = list(PlanVersion.objects.filter(person=person).order_by("number"))
        before = _before_the_last([document_of(first_version()), *(row.content for row in stored)])
        if before is None:
            return False
        number = stored[-1].number + 1
        made = {"number": number, "since": day_at(now).isoformat(), "made_at": now.isoformat(), "by_rule": False}
        why = {"reasons": _UNDONE, "note": ""}
        PlanVersion.objects.create(person=person, number=number, content=before | made | why)
    return True


def _before_the_last(versions: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Each undoing takes back the change that is left of those before it."""
    left = [versions[0]]
    for version in versions[1:]:
        if version.get("reasons") != _UNDONE:
            left.append(version)
        elif len(left) > 1:
            left.pop()
    return left[-2] if len(left) > 1 else None
