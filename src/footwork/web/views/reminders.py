"""What a device that is open reminds of today and tomorrow, by its own clock. It asks anew before it shows anything."""

from __future__ import annotations

from dataclasses import asdict

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.web.people.request import PersonRequest
from footwork.web.reminders.due import due_reminders


@require_safe
def due_reminders_json(request: PersonRequest) -> JsonResponse:
    found = map(asdict, due_reminders(request.person, local_time.today()))
    return JsonResponse({"reminders": list(found)})
