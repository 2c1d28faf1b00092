"""One record, put under the id that the device made for it. Each refusal says what to do; the device keeps its copy."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, transaction
from django.http import JsonResponse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.adapters import adapter
from footwork.core.errors import InvalidFile
from footwork.core.record import Record
from footwork.web.database_errors import explain
from footwork.web.diary import models
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.records import SaveResult, save_record
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.find_timeline import find_timeline
from footwork.web.plan.pain_rule import notices_after
from footwork.web.plan.preferences import preferences
from footwork.web.screening.status import State, screening_status

DIARY = "Footwork-Diary"
"""The header in which a page says to which diary the record belongs; pages of older versions do not send it."""


@require_http_methods(["PUT"])
def record(request: PersonRequest, id: UUID) -> JsonResponse:
    try:
        sent = adapter(Record).read_json(request.body, "record")
    except RequestDataTooBig:
        return _refusal(413, "The record is larger than 256 kB.")
    except InvalidFile as invalid:
        return _refusal(422, "The record has mistakes.", [str(mistake) for mistake in invalid.mistakes])
    if sent.id != id:
        return _refusal(422, f"The record's id {sent.id} is not the address's.")
    if sent.is_from_the_future(datetime.now(UTC)):
        return _refusal(422, f"The record ends at {sent.ended_at.isoformat()}, which is to come. Is the clock right?")
    try:
        with transaction.atomic():
            conflict = _conflict(request, sent)
            if conflict:
                return conflict
            kept = save_record(request.person, sent)
    except DatabaseError as error:
        return _refusal(503, f"The diary did not take the session: {explain(error)}. It is safe on this device.")
    if kept is SaveResult.OF_ANOTHER:
        return _refusal(404, "There is no such session in this diary.")
    return _stored(request.person, sent, kept)


def _conflict(request: PersonRequest, sent: Record) -> JsonResponse | None:
    """Why the record is not to go into this diary, if it is not."""
    if request.headers.get(DIARY, diary_id(request.person)) != diary_id(request.person):
        return _refusal(
            409, "Another diary is open now. This session stays on this device until its own diary is open."
        )
    if request.headers.get("If-None-Match") == "*":
        return _already_here(request.person, sent)
    return None


def _already_here(person: Person, sent: Record) -> JsonResponse | None:
    """What is stored under the record's id, if anything is: it is not overwritten before the person has seen that."""
    row = models.Record.objects.filter(person=person, pk=sent.id).first()
    if row is None:
        return _removed_here(person, sent)
    here = row.to_core()
    told = {"title": here.title, "started_at": here.started_at.isoformat(), "revision": here.revision}
    return JsonResponse({"here": {**told, "same": sent.has_the_content_of(here)}}, status=412)


def _removed_here(person: Person, sent: Record) -> JsonResponse | None:
    """That the person has removed it, if they have: whoever imports it again is asked."""
    row = models.RemovedRecord.objects.filter(person=person, pk=sent.id).first()
    if row is None or not row.to_core().stands_over(sent):
        return None
    told = {"title": sent.title, "started_at": sent.started_at.isoformat(), "revision": row.revision}
    return JsonResponse({"here": {**told, "same": False, "removed": True}}, status=412)


def _stored(person: Person, sent: Record, kept: SaveResult) -> JsonResponse:
    """`changes` says whether pages that a device has kept are to be fetched anew."""
    notes = notices_after(person, sent, local_time.now())
    changes = bool(notes) or (any(sent.answered.values()) and screening_status(person).state is not State.FREE)
    if find_timeline(sent.routine, preferences(person)) is None:
        notes.append(f"The routine {sent.routine!r} is not in this catalogue; the record was kept as it was sent.")
    return JsonResponse(
        {"kept": kept.value, "notes": notes, "changes": changes}, status=201 if kept is SaveResult.NEW else 200
    )


def _refusal(status: int, error: str, mistakes: list[str] | None = None) -> JsonResponse:
    return JsonResponse({"error": error, "mistakes": mistakes or []}, status=status)
