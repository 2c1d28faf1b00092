"""What a device that is open reminds of today and tomorrow, by its own clock. It asks anew before it shows anything."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import chain

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from footwork.core.reminders import reminders
from footwork.web.choices import chosen
from footwork.web.plans import due_between, plan
from footwork.web.routines import played
from footwork.web.screening import State, standing
from footwork.web.templatetags import minutes
from footwork.web.trials import running


@require_safe
def reminders_to_come(_request: HttpRequest) -> JsonResponse:
    """Nobody is urged on who should see somebody first."""
    today = datetime.now().astimezone().date()
    planned, timelines, trial = plan(), played(chosen()).timelines, running(today)
    due = chain(*due_between(planned, today, today + timedelta(days=1)))
    asked = trial.instruction(today) if trial else ""
    held = standing().state is State.HELD
    told = [
        {
            "id": f"{one.occurrence.id}",
            "routine": one.occurrence.routine,
            "at": one.at.isoformat(),
            "again": one.again,
            "title": timelines[one.occurrence.routine].routine.title,
            "text": " ".join(filter(None, [f"{minutes(timelines[one.occurrence.routine].length)}.", asked])),
            "address": reverse("player", args=[one.occurrence.routine]),
        }
        for one in reminders(planned, due)
        if one.occurrence.routine in timelines and not held
    ]
    return JsonResponse({"reminders": told})
